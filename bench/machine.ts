import { spawnSync } from 'node:child_process';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** First line that a command prints, or "absent". */
function version(command: string, ...args: string[]): string {
  const { stdout, status } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? (stdout.trim().split('\n')[0] ?? '') : 'absent';
}

/** What the figures were measured on, one line each, in Markdown. */
export function machine(chromium: string, postgresql: string): string {
  const processors = availableParallelism();
  return [
    `- ${processors} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
    `- ${platform()} ${release()} ${arch()}, Node.js ${process.versions.node}`,
    `- ${version(chromium, '--version').trim()}, software WebGL (SwiftShader), window of 1440 × 900`,
    `- ${version(`${postgresql}/postgres`, '--version')}, on the same machine as its clients`,
  ].join('\n');
}
