import { describe, expect, it } from 'vitest';
import { Answer, AnswerCache } from '../../../server/middleware/answers';

const answer = (bytes: number) => new Answer(new Uint8Array(bytes), 'application/json');

describe('memory of answers', () => {
  it('forgets what was asked least recently when it is full', () => {
    const cache = new AnswerCache(100);
    for (const key of ['a', 'b', 'c', 'd']) cache.put(key, answer(25));
    expect(cache.get('a')).toBeDefined();
    cache.put('e', answer(25));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key) !== undefined)).toEqual([
      'a',
      'c',
      'd',
      'e',
    ]);
  });

  it('does not keep an answer that would drive out the others', () => {
    const cache = new AnswerCache(100);
    cache.put('big', answer(51));
    expect(cache.get('big')).toBeUndefined();
  });

  it('counts an answer once, however often it is given', () => {
    const cache = new AnswerCache(100);
    for (let i = 0; i < 10; i++) cache.put('a', answer(25));
    for (const key of ['b', 'c', 'd']) cache.put(key, answer(25));
    expect(cache.get('a')).toBeDefined();
  });
});
