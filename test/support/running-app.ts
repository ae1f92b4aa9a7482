import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The application as a user runs it, in processes of its own. */
export interface RunningApp {
  readonly url: string;
  /** Seconds from the command to the first answer of /api/health. */
  readonly ready: number;
  /** Resident memory of the server, in MB (10⁶ bytes); npm and shells around it are not counted. */
  memory(): number;
  /** All that it has said. */
  output(): string;
  /** Ends it as a service manager would (SIGTERM) and waits for its end; gives the exit status. */
  stop(): Promise<number | null>;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Greatest resident memory, in MB, among a process and those it started. */
function residentMemory(root: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [pid, parent] of processes) if (family.has(parent)) family.add(pid);
  }
  return Math.max(0, ...processes.filter(([pid]) => family.has(pid)).map(([, , rss]) => (rss * 1024) / 1e6));
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/**
 * Runs `npm start` with these environment variables and waits until it serves.
 *
 * @throws Error with the last output when it ends, or has not answered within two minutes
 */
export async function startApp(env: Readonly<Record<string, string>>): Promise<RunningApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  while (!(await answers(`${url}/api/health`))) {
    if (child.exitCode !== null || performance.now() - started > 120_000) {
      child.kill('SIGKILL');
      throw new Error(`npm start does not serve:\n${output}`);
    }
    await wait(20);
  }
  const ready = (performance.now() - started) / 1000;
  return {
    url,
    ready,
    memory: () => residentMemory(child.pid ?? 0),
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
