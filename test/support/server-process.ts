import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtServer } from '../../scripts/build-server.mjs';
import { cacheDir } from './cache';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The real server in a process of its own. */
export interface ServerProcess {
  /** Resolves with its address when it says that it is ready; rejects with what it said when it ends before. */
  readonly ready: Promise<string>;
  /** Resolves with its exit status. */
  readonly exited: Promise<number | null>;
  /** All that it has said. */
  output(): string;
  /** Sends it a signal. */
  signal(name: NodeJS.Signals): void;
}

/** Puts what the embedded database needs to start fast into a data folder. */
export function shareCache(dataDir: string): Promise<void> {
  return cp(cacheDir, join(dataDir, 'cache'), { recursive: true });
}

/** The server as `npm start` runs it, built once by each process of tests. */
const server = await builtServer();

/** Starts the server on a port that the system chooses, unless `env` says otherwise; the official contours are not tried. */
export function startServer(env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [server], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', OFFICIAL_CONTOURS: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const exited = once(child, 'exit').then(([status]) => status as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const address = /Maillage est prêt\s:\s(http:\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
    void exited.then((status) => {
      reject(new Error(`The server ended (${status ?? 'signal'}):\n${said}`));
    });
  });
  // Some tests wait for the end only.
  ready.catch(() => undefined);
  return { ready, exited, output: () => said, signal: (name) => child.kill(name) };
}
