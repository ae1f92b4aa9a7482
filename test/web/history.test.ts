import { describe, expect, it } from 'vitest';
import { AddressWriter } from '../../web/state/history';

/** An address bar that keeps what was written, and a clock one winds by hand. */
function bench() {
  const written: string[] = [];
  let due: (() => void) | null = null;
  const writer = new AddressWriter(
    { push: (url) => written.push(`push ${url}`), replace: (url) => written.push(`replace ${url}`) },
    (callback) => {
      due = callback;
      return () => (due = null);
    },
  );
  return { written, writer, wait: () => due?.() };
}

describe('the writer of the address', () => {
  it('writes a choice at once, as a step one can go back from', () => {
    const { written, writer } = bench();
    writer.push('/a');
    expect(written).toEqual(['push /a']);
  });

  it('writes only the last of many continuous changes, once the time has come', () => {
    const { written, writer, wait } = bench();
    for (const url of ['/1', '/2', '/3']) writer.replace(url);
    expect(written).toEqual([]);
    wait();
    expect(written).toEqual(['replace /3']);
  });

  it('settles what is pending in the entry one leaves before pushing a new one', () => {
    const { written, writer, wait } = bench();
    writer.replace('/moved');
    writer.push('/chosen');
    wait();
    expect(written).toEqual(['replace /moved', 'push /chosen']);
  });

  it('forgets what is pending when the address has changed by other means', () => {
    const { written, writer, wait } = bench();
    writer.replace('/moved');
    writer.drop();
    wait();
    writer.flush();
    expect(written).toEqual([]);
  });
});
