import { spawn } from 'node:child_process';

/** The server, restarted when its sources change, and Vite's page, which passes /api and /ogc on to it. */
const commands = [
  [process.execPath, 'node_modules/tsx/dist/cli.mjs', 'watch', 'server/main.ts'],
  [process.execPath, 'node_modules/vite/bin/vite.js'],
];
const children = commands.map(([command, ...args]) => spawn(command, args, { stdio: 'inherit' }));

/** One of the two ending ends the other. */
function stopAll() {
  for (const child of children) child.kill('SIGTERM');
}
for (const child of children) child.on('exit', stopAll);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);
