import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../server/backup/read-archive';
import { runBackup } from '../../../server/cli/run-backup';
import type { TestPage } from '../../support/app';
import { postgresqlUrl } from '../../support/databases';
import { databaseOn } from '../../support/postgresql-cluster';
import { shareCache, startServer } from '../../support/server-process';
import type { ServerProcess } from '../../support/server-process';

const runFile = promisify(execFile);
let folder = '';
let dataDir = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-commands-'));
  dataDir = join(folder, 'data');
  await shareCache(dataDir);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  return runOn(null, ...args);
}

async function runOn(databaseUrl: string | null, ...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runBackup(args, {
    config: { dataDir, databaseUrl, logLevel: 'silent' },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

describe('npm run backup and npm run restore', () => {
  it.each([[], ['backup'], ['restore', ''], ['backup', 'a', 'b'], ['copy', 'a'], ['backup', '--all', 'a']])(
    'explain themselves and exit with 2 on %j',
    async (...args) => {
      const { status, complained } = await run(...args);
      expect(status).toBe(2);
      expect(complained).toContain('npm run restore -- FICHIER');
    },
  );

  it('refuse a file that is not a copy before they make a database', async () => {
    const file = join(folder, 'other.gz');
    await writeFile(file, 'something else');
    expect(await run('restore', file)).toMatchObject({
      status: 2,
      complained: expect.stringContaining('n’est pas une copie') as string,
    });
    expect(await run('restore', join(folder, 'absent.gz'))).toMatchObject({
      status: 1,
      complained: expect.stringContaining('n’existe pas') as string,
    });
    expect(await readdir(dataDir)).toEqual(['cache']);
  });
});

describe('with the embedded database, first alone, then held by a server, then by one that was killed', () => {
  const empty = () => join(folder, 'empty.gz');
  const full = () => join(folder, 'full.gz');
  let server: ServerProcess;
  let address = '';
  beforeAll(async () => {
    expect(await run('backup', empty())).toMatchObject({ status: 0, complained: '' });
    server = startServer({ MAILLAGE_DATA_DIR: dataDir });
    address = await server.ready;
  });
  afterAll(async () => {
    server.signal('SIGKILL');
    await server.exited;
  });
  const structures = () => fetch(`${address}/ogc/collections/structures/items?limit=1`);

  it('a copy is made by the running server, which goes on answering', async () => {
    const env = { PATH: process.env['PATH'], MAILLAGE_DATA_DIR: dataDir };
    let slowest = 0;
    let answered = 0;
    const copying = new AbortController();
    const visits = (async () => {
      while (!copying.signal.aborted) {
        const start = performance.now();
        const page = await fetch(
          `${address}/ogc/collections/structures/items?limit=5&offset=${answered % 80}`,
        );
        expect(page.status).toBe(200);
        slowest = Math.max(slowest, performance.now() - start);
        answered++;
      }
    })();
    const command = ['scripts/run.mjs', 'backup', 'backup', full()];
    const { stdout } = await runFile(process.execPath, command, { env }).finally(() => copying.abort());
    await visits;
    expect(stdout).toMatch(/Copie faite et vérifiée\u00a0: [\d\u202f]+\u00a0lignes de \d+\u00a0tables\./);
    expect((await stat(full())).mode & 0o777).toBe(0o600);
    const { header, totals } = await checkArchive(full());
    expect(header.engine).toBe('embedded');
    expect(totals.tables.find(({ name }) => name === 'structure')?.rows).toBe(84);
    expect(answered).toBeGreaterThan(5);
    console.log(
      `While the copy was made, the slowest of ${answered} answers took ${Math.round(slowest)} ms.`,
    );
  });

  it('a restoration goes into the running server, whose answers follow at once', async () => {
    const before = await structures();
    expect(((await before.json()) as TestPage).numberMatched).toBe(84);
    expect(await run('restore', empty())).toMatchObject({ status: 0, complained: '' });
    expect((await structures()).ok).toBe(false);
    const restored = await run('restore', full());
    expect(restored.said).toMatch(/Restauration faite et vérifiée\u00a0: .* Chacun doit se reconnecter/);
    const after = await structures();
    expect(((await after.json()) as TestPage).numberMatched).toBe(84);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('a faulty copy changes nothing of what is served', async () => {
    const cut = join(folder, 'cut.gz');
    const bytes = await readFile(full());
    await writeFile(cut, bytes.subarray(0, bytes.length / 2));
    expect(await run('restore', cut)).toMatchObject({
      status: 2,
      complained: expect.stringContaining('incomplète') as string,
    });
    expect(((await (await structures()).json()) as TestPage).numberMatched).toBe(84);
  });

  it('only those who can read the secret are answered, and nothing temporary is left', async () => {
    const file = join(dataDir, 'control.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { port, token } = JSON.parse(await readFile(file, 'utf8')) as { port: number; token: string };
    const ask = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/restore`, { method: 'POST', headers, body: 'x' });
    expect((await ask({})).status).toBe(404);
    expect((await ask({ Authorization: `Bearer ${token}x` })).status).toBe(404);
    const known = await ask({ Authorization: `Bearer ${token}` });
    expect(known.status).toBe(409);
    expect(await known.json()).toMatchObject({ kind: 'refused' });
    expect(await readdir(join(dataDir, 'backups'))).toEqual([]);
  });

  it('a server that was killed is not waited for', async () => {
    server.signal('SIGKILL');
    await server.exited;
    const last = join(folder, 'last.gz');
    expect(await run('backup', last)).toMatchObject({ status: 0, complained: '' });
    expect((await checkArchive(last)).totals).toEqual((await checkArchive(full())).totals);
  });

  it.runIf(postgresqlUrl !== null)('the data move to a new PostgreSQL database', async () => {
    const url = await databaseOn(postgresqlUrl ?? '', 'moved_from_a_laptop');
    expect(await runOn(url, 'restore', full())).toMatchObject({ status: 0, complained: '' });
    const moved = join(folder, 'moved.gz');
    expect(await runOn(url, 'backup', moved)).toMatchObject({ status: 0, complained: '' });
    const { header, totals } = await checkArchive(moved);
    expect(header.engine).toBe('postgresql');
    expect(totals).toEqual((await checkArchive(full())).totals);
  });
});
