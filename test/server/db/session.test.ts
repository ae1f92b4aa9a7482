import { describe, expect, test } from 'vitest';
import { ServerFailure, Session } from '../../../server/db/embedded/session';
import { errorMessage, messagesOf, queryMessage, syncMessage } from '../../../server/db/embedded/wire';

const ready = (status: string): Buffer =>
  Buffer.concat([Buffer.from([0x5a, 0, 0, 0, 5]), Buffer.from(status)]);
const startup = Buffer.concat([Buffer.from([0, 0, 0, 23, 0, 3, 0, 0]), Buffer.from('user\0postgres\0\0')]);
const flush = Buffer.from([0x48, 0, 0, 0, 4]);
const types = (bytes: Buffer): string =>
  [...messagesOf(bytes)].map(({ type }) => String.fromCharCode(type)).join('');
const statement = (bytes: Buffer): string => bytes.toString('utf8', 5, bytes.length - 1);

/** A session whose server answers by a script, and what the server was sent. */
function sessionWith(answers: readonly (Buffer | Error)[]): {
  session: Session;
  sent: Buffer[];
  places: { taken: boolean };
} {
  const sent: Buffer[] = [];
  const places = { taken: false };
  const script = [...answers];
  const session = new Session({
    execute: (messages) => {
      sent.push(messages);
      const next = script.shift() ?? ready('I');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    enter: () => {
      const free = !places.taken;
      places.taken = true;
      return free;
    },
    leave: () => {
      places.taken = false;
    },
  });
  return { session, sent, places };
}

describe('a session', () => {
  test('ignores everything up to the Sync after an error, and sends the Sync alone', async () => {
    const { session, sent } = sessionWith([
      ready('I'),
      errorMessage('ERROR', '42P01', 'no such table'),
      ready('I'),
    ]);
    await session.answer(startup);
    const refused = await session.answer(Buffer.concat([queryMessage('').subarray(0, 0), flush]));
    expect(types(refused.bytes)).toBe('E');
    expect((await session.answer(flush)).bytes.length).toBe(0);
    expect(types((await session.answer(Buffer.concat([flush, syncMessage]))).bytes)).toBe('Z');
    expect(sent.at(-1)).toEqual(syncMessage);
  });

  test('tells a failure of the server as an error, then goes on', async () => {
    const { session } = sessionWith([ready('I'), new ServerFailure('57014', 'too long')]);
    await session.answer(startup);
    const { bytes } = await session.answer(queryMessage('select 1'));
    expect(types(bytes)).toBe('EZ');
    expect(bytes.toString()).toContain('57014');
    expect(types((await session.answer(queryMessage('select 2'))).bytes)).toBe('Z');
  });

  test('tells a new server first what the client had prepared', async () => {
    const text = Buffer.from('s1\0select 1\0\0\0');
    const parse = Buffer.concat([Buffer.from([0x50, 0, 0, 0, 4 + text.length]), text]);
    const { session, sent } = sessionWith([ready('I'), ready('I'), new ServerFailure('58000', 'gone')]);
    await session.answer(startup);
    await session.answer(Buffer.concat([parse, syncMessage]));
    await session.answer(queryMessage('select 2'));
    await session.answer(queryMessage('select 3'));
    await session.answer(queryMessage('select 4'));
    expect(sent.slice(3)).toEqual([
      Buffer.concat([parse, syncMessage]),
      queryMessage('select 3'),
      queryMessage('select 4'),
    ]);
  });

  test('whose transaction was lost with the server is over, and leaves its place without asking the new one', async () => {
    const { session, sent, places } = sessionWith([
      ready('I'),
      ready('T'),
      new ServerFailure('58000', 'gone'),
    ]);
    await session.answer(startup);
    await session.answer(queryMessage('begin'));
    const { bytes, ended } = await session.answer(queryMessage('insert'));
    expect([types(bytes), ended]).toEqual(['EZ', true]);
    expect(bytes.toString()).toContain('SFATAL\0VFATAL\0C58000');
    await session.close();
    expect(sent.slice(1).map(statement)).toEqual(['begin', 'insert']);
    expect(places.taken).toBe(false);
  });

  test('leaves the place and nothing else behind', async () => {
    const { session, sent, places } = sessionWith([ready('I'), ready('T')]);
    await session.answer(startup);
    await session.answer(queryMessage('begin'));
    expect(places.taken).toBe(true);
    await session.close();
    expect(sent.slice(2).map(statement)).toEqual(['rollback', 'discard all']);
    expect(places.taken).toBe(false);
  });

  test('is refused when the place is taken', async () => {
    const { session, sent, places } = sessionWith([]);
    places.taken = true;
    const { bytes, ended } = await session.answer(startup);
    expect([types(bytes), ended]).toEqual(['E', true]);
    expect(bytes.toString()).toContain('53300');
    await session.close();
    expect([sent, places.taken]).toEqual([[], true]);
  });
});
