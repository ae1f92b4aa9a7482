import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatasetState } from '../../../server/dataset-state';
import { readDatasetVersion } from '../../../server/db/queries/dataset';
import type { WorkbookTask } from '../../../server/exports/workbook-task';
import { Imports } from '../../../server/imports/imports';
import { troubleOf } from '../../../server/imports/trouble';
import { TaskError, TaskThread } from '../../../server/jobs/task-thread';
import { Turns } from '../../../server/jobs/turns';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { settled, upload } from '../../support/imports';
import { insertSample } from '../../support/sample';

const coded = (code: string) => Object.assign(new Error(code), { code });

onBothDatabases('imports when the disk or the database fails', (getDatabase) => {
  let dataDir = '';
  let imports: Imports;
  let engineer: Visitor;
  /** Gives what the statements of the imports fail with; null: they do not. */
  let failure: () => Error | null = () => null;
  let warned: () => void = () => undefined;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maillage-imports-'));
    const database = getDatabase();
    await insertSample(database.sql);
    await makeAccount(database, 'engineer@example.org', 'engineer');
    const now = () => new Date('2024-03-01T12:00:00Z');
    const dataset = new DatasetState(() => readDatasetVersion(database.sql), now);
    const failing = new Proxy(database.sql, {
      apply: (target, self, values: unknown[]): unknown => {
        const error = failure();
        if (error === null) return Reflect.apply(target, self, values);
        const failed = Promise.reject(error);
        // Parts of statements are not waited for.
        failed.catch(() => undefined);
        return failed;
      },
    });
    const log = { error: () => undefined, warn: () => warned() };
    imports = new Imports({ database: { sql: failing }, dataset, dataDir, log });
    engineer = new Visitor(testApp(database, { imports }));
    expect(await engineer.signIn('engineer@example.org')).toBe(204);
  });
  afterAll(async () => {
    await imports.stop();
    await rm(dataDir, { recursive: true });
  });

  it('answer what they cannot do while the database is away, and refuse the import when it is back', async () => {
    const { id } = await upload(engineer, 'a.csv', 'Nom\nActeur', 'actor');
    const isUnwritten = new Promise<void>((resolve) => (warned = resolve));
    failure = () => coded('CONNECTION_CLOSED');
    await isUnwritten;
    expect((await engineer.ask('GET', `/api/imports/${id}`)).status).toBe(503);
    failure = () => null;
    const end = await settled(engineer, id);
    expect(end).toMatchObject({ state: 'refused', remarks: [{ code: 'import-database-gone' }] });
    expect(await readdir(join(dataDir, 'imports'))).toEqual([]);
  });

  it('leave nothing of a file for which there is no room', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(1000)),
      pull: (controller) => controller.error(coded('ENOSPC')),
    });
    const file = { fileName: 'a.csv', register: null, body };
    await expect(imports.begin({ id: 'x', name: 'x' }, file)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(join(dataDir, 'imports'))).toEqual([]);
  });
});

describe('a task in a thread', () => {
  const rows = JSON.stringify(Array.from({ length: 2000 }, (_, id) => ({ id, text: 'x'.repeat(1000) })));

  it('ends beyond its memory, and the one who asked is told', async () => {
    const thread = new TaskThread<WorkbookTask>('workbook', { memoryMb: 64, seconds: 60 });
    const fill = async () => {
      for (let page = 0; page < 200; page += 1) await thread.ask('rows', { register: 'actor', rows });
    };
    await expect(fill()).rejects.toMatchObject({ end: 'memory' });
    await expect(thread.ask('rows', { register: 'actor', rows: '[]' })).rejects.toBeInstanceOf(TaskError);
  });

  it('ends beyond its time, and when it is stopped', async () => {
    const late = new TaskThread<WorkbookTask>('workbook', { memoryMb: 64, seconds: 0.01 });
    await expect(late.ask('rows', { register: 'actor', rows: '[]' })).rejects.toMatchObject({ end: 'time' });
    const stopped = new TaskThread<WorkbookTask>('workbook', { memoryMb: 64, seconds: 60 });
    const asked = expect(stopped.ask('rows', { register: 'actor', rows: '[]' })).rejects;
    const isTold = asked.toMatchObject({ end: 'stopped' });
    await stopped.stop();
    await isTold;
  });

  it('tells its own errors, and goes on', async () => {
    const thread = new TaskThread<WorkbookTask>('workbook', { memoryMb: 64, seconds: 60 });
    await expect(thread.ask('rows', { register: 'actor', rows: 'torn' })).rejects.toThrow(SyntaxError);
    await expect(thread.ask('rows', { register: 'actor', rows: '[]' })).resolves.toBeUndefined();
    await thread.stop();
  });

  it('waits for its turn', async () => {
    const turns = new Turns(1);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (name === 'a') throw new Error('a');
    };
    const [first] = await Promise.allSettled([turns.run(work('a')), turns.run(work('b'))]);
    expect(first.status).toBe('rejected');
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('fails for reasons that are told', () => {
    const told = (error: unknown) => troubleOf(error).issue.code;
    expect(told(new TaskError('memory'))).toBe('import-too-much-memory');
    expect(told(new TaskError('time'))).toBe('import-too-long');
    expect(told(coded('ENOSPC'))).toBe('import-disk-full');
    expect(told(coded('53100'))).toBe('import-disk-full');
    expect(told(coded('57P01'))).toBe('import-database-gone');
    expect(troubleOf(new Error('bug'))).toMatchObject({
      isForeseen: false,
      issue: { code: 'import-failed' },
    });
  });
});
