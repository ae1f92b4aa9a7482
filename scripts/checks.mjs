import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const bin = (name) => `node_modules/.bin/${name}`;

/** What belongs to the program of the client, see web/tsconfig.json. */
const client = ['web', 'test/web'];
const strictly = ['--max-warnings', '0'];

/** Checks that run no code of the application, the longest first. */
export const checks = [
  // In two halves, that need less memory and time together than in one, and can run side by side.
  {
    name: 'lint of all but the client',
    command: [bin('eslint'), '.', ...client.flatMap((path) => ['--ignore-pattern', `${path}/`]), ...strictly],
  },
  { name: 'lint of the client', command: [bin('eslint'), ...client, ...strictly] },
  {
    name: 'types of the client',
    command: [bin('svelte-check'), '--tsconfig', 'web/tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'types of the server and the tests', command: [bin('tsc'), '--noEmit'] },
  {
    name: 'types of the browser tests',
    command: [bin('tsc'), '--noEmit', '-p', 'test/e2e/tsconfig.json'],
  },
  {
    name: 'types of the core, without DOM and Node',
    command: [bin('tsc'), '--noEmit', '-p', 'geodata/tsconfig.json'],
  },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unused files, exports and packages', command: [bin('knip')] },
  { name: 'build of the client', command: [process.execPath, 'scripts/build.mjs', '--quiet'] },
];

/** Runs a command without input; its output is kept and shown when it fails. Gives its exit status, output and duration in seconds. */
function run([command, ...args]) {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ status, output: Buffer.concat(chunks).toString(), seconds });
    });
  });
}

/** Runs the checks, as many at once as there are processors; gives the names of those that failed, after showing why. */
export async function runChecks() {
  const waiting = [...checks];
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { status, output, seconds } = await run(check.command);
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds.toFixed(1)} s)`);
      if (status === 0) continue;
      console.log(output);
      failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  return failed;
}

if (import.meta.filename === process.argv[1]) {
  const failed = await runChecks();
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
