import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BatchReader,
  errorMessage,
  errorOf,
  inStep,
  messagesOf,
  queryMessage,
  syncMessage,
  withoutCopy,
} from '../../../server/db/embedded/wire';

/** A message of the protocol. */
function message(type: string, content = ''): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), Buffer.alloc(4), Buffer.from(content)]);
  bytes.writeUInt32BE(bytes.length - 1, 1);
  return bytes;
}

const startup = Buffer.concat([Buffer.from([0, 0, 0, 23, 0, 3, 0, 0]), Buffer.from('user\0postgres\0\0')]);
const ready = (status: string): Buffer => message('Z', status);
const types = (bytes: Buffer): string =>
  [...messagesOf(bytes)].map(({ type }) => String.fromCharCode(type)).join('');

describe('the reader of batches', () => {
  const stream = [
    startup,
    queryMessage('select 1'),
    message('P', '\0select $1\0'),
    message('D', 'S\0'),
    message('H'),
    message('B'),
    message('E'),
    syncMessage,
    message('X'),
  ];

  test('ends a batch at each Query, Sync, Flush and Terminate', () => {
    const batches = new BatchReader().read(Buffer.concat(stream));
    expect(batches.map(({ kind }) => kind)).toEqual(['startup', 'query', 'flush', 'sync', 'terminate']);
    expect(batches.map(({ bytes }) => bytes.length)).toEqual([
      startup.length,
      queryMessage('select 1').length,
      Buffer.concat(stream.slice(2, 5)).length,
      Buffer.concat(stream.slice(5, 8)).length,
      5,
    ]);
  });

  test('finds the same batches wherever the stream is cut', () => {
    const whole = Buffer.concat(stream);
    const expected = new BatchReader().read(whole);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 12 }),
        (cuts) => {
          const ends = [...cuts.sort((a, b) => a - b), whole.length];
          const reader = new BatchReader();
          let start = 0;
          const batches = ends.flatMap((end) => {
            const read = reader.read(whole.subarray(start, end));
            start = end;
            return read;
          });
          expect(batches).toEqual(expected);
        },
      ),
    );
  });

  test('knows a request to cancel', () => {
    const cancel = Buffer.alloc(16);
    cancel.writeUInt32BE(16, 0);
    cancel.writeUInt32BE(80877102, 4);
    expect(new BatchReader().read(cancel).map(({ kind }) => kind)).toEqual(['cancel']);
  });

  test('watches a statement that may be a COPY FROM STDIN', () => {
    const reader = new BatchReader();
    reader.read(startup);
    const mayCopy = (sql: string): boolean | undefined => reader.read(queryMessage(sql))[0]?.mayCopy;
    expect(mayCopy('Copy t From  Stdin')).toBe(true);
    expect(mayCopy('copy t to stdout')).toBe(false);
    expect(mayCopy('select 1')).toBe(false);
  });
});

describe('an answer put in step', () => {
  test('ends with exactly one ReadyForQuery after a Query or a Sync, and none after a Flush', () => {
    const twice = Buffer.concat([errorMessage('ERROR', '22012', 'division by zero'), ready('E'), ready('E')]);
    expect(types(inStep('sync', twice, 'T').bytes)).toBe('EZ');
    expect(types(inStep('query', message('C', 'SELECT 1\0'), 'T').bytes)).toBe('CZ');
    expect(types(inStep('flush', twice, 'T').bytes)).toBe('E');
  });

  test('tells the last status of the transaction, or the one before when there is none', () => {
    expect(inStep('sync', Buffer.concat([ready('T'), ready('E')]), 'I').status).toBe('E');
    expect(inStep('flush', message('1'), 'T').status).toBe('T');
  });

  test('has no rows of a statement that failed, and all those of the statements before it', () => {
    const raw = Buffer.concat([
      message('T'),
      message('D', 'kept'),
      message('C', 'SELECT 1\0'),
      message('T'),
      message('D', 'lost'),
      errorMessage('ERROR', '22012', 'division by zero'),
      ready('I'),
    ]);
    const { bytes, failed } = inStep('query', raw, 'I');
    expect(types(bytes)).toBe('TDCTEZ');
    expect(failed).toBe(true);
  });

  test('invites nobody to COPY', () => {
    expect(
      types(
        inStep('query', Buffer.concat([message('G'), errorMessage('ERROR', '57014', 'no'), ready('I')]), 'I')
          .bytes,
      ),
    ).toBe('EZ');
  });
});

test('a refusal of COPY comes before the Sync that ends the batch, or after the Query', () => {
  expect(
    types(
      withoutCopy({
        kind: 'sync',
        bytes: Buffer.concat([message('B'), message('E'), syncMessage]),
        mayCopy: true,
      }),
    ),
  ).toBe('BEfS');
  expect(types(withoutCopy({ kind: 'query', bytes: queryMessage('copy t from stdin'), mayCopy: true }))).toBe(
    'Qf',
  );
});

test('the error of an answer is told with its SQLSTATE', () => {
  expect(errorOf(Buffer.concat([message('T'), errorMessage('ERROR', '22012', 'division by zero')]))).toBe(
    '22012 division by zero',
  );
  expect(errorOf(ready('I'))).toBeNull();
});
