import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { ensureSystemPackages, postgresqlBinaries } from '../../scripts/system-packages.mjs';

/** Name of the empty database with PostGIS that the others are copied from. */
const emptyDatabase = 'maillage_empty';
const startLimitMs = 30_000;

/** A PostgreSQL server with PostGIS of our own, that goes with the tests. */
export interface Cluster {
  /** Address of the maintenance database, for `databaseOn`. */
  readonly url: string;
  /** Ends the server at once, without a checkpoint: connections fall. */
  halt(): Promise<void>;
  /** Starts it again on the same port. */
  resume(): Promise<void>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a private PostgreSQL server on a free port of this machine, in a temporary folder, installing it
 * when that is allowed.
 *
 * @returns null, after saying why on the console, when it cannot be had
 */
export async function startCluster(): Promise<Cluster | null> {
  const [missing] = ensureSystemPackages(['postgis']);
  const binaries = postgresqlBinaries();
  if (missing || binaries === null) {
    console.warn(`Left out: ${missing?.without ?? ''} (${missing?.reason ?? 'not found'}).`);
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'maillage-postgresql-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const created = spawnSync(join(binaries, 'initdb'), initdb, { ...user, cwd: folder, encoding: 'utf8' });
  if (created.status !== 0) throw new Error(`initdb failed: ${created.stderr}`);
  // Nothing of it outlives the tests: no need to wait for the disk.
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=60',
  ];
  const launch = () =>
    spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((s) => ['-c', s])],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
  let server = launch();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const end = async (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> => {
    if (server.exitCode === null && server.kill(signal)) await once(server, 'exit');
  };
  const resume = async (): Promise<void> => {
    server = launch();
    await ready(join(binaries, 'pg_isready'), port);
  };
  const stop = async (): Promise<void> => {
    await end('SIGINT');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(join(binaries, 'pg_isready'), port);
    await databaseOn(url, emptyDatabase, 'template1');
    return { url, halt: () => end('SIGQUIT'), resume, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Creates a database with PostGIS on a private server.
 *
 * @param url of the cluster
 * @param name of the database
 * @param from the database to copy
 * @returns the address of the database
 */
export async function databaseOn(url: string, name: string, from = emptyDatabase): Promise<string> {
  const address = url.replace(/\/[^/]*$/, `/${name}`);
  const sql = postgres(url, { max: 1 });
  try {
    await sql`create database ${sql(name)} template ${sql(from)}`;
  } finally {
    await sql.end();
  }
  if (from !== emptyDatabase) {
    const created = postgres(address, { max: 1 });
    await created`create extension postgis`;
    await created`create extension btree_gist`;
    await created.end();
  }
  return address;
}

/** PostgreSQL does not run as root. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ready(isReady: string, port: number): Promise<void> {
  const end = Date.now() + startLimitMs;
  while (spawnSync(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status !== 0) {
    if (Date.now() > end)
      throw new Error(`The private PostgreSQL server did not start within ${startLimitMs / 1000} s.`);
    await delay(100);
  }
}
