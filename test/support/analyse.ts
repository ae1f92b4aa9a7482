import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { runAnalyse } from '../../server/cli/run-analyse';
import { solveByHighs } from '../../server/solver/highs';

/** Runs the command of analyses in this process; gives its status and what it said. */
export async function analyse(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runAnalyse(args, {
    now: () => performance.now(),
    version: '1.2.3',
    mip: solveByHighs,
    heard: () => undefined,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

/** A new folder for each test of the file that asks, removed when all are done. */
export function testFolder() {
  const root = mkdtempSync(join(tmpdir(), 'maillage-analyse-'));
  let turn = 0;
  beforeEach(() => {
    turn += 1;
    mkdirSync(join(root, String(turn)));
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const folder = () => join(root, String(turn));
  const at = (name: string) => join(folder(), name);
  const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Record<string, unknown>;
  return { folder, at, json };
}
