import type { RunningApp } from '../test/support/running-app';
import type { Client } from './client';
import { median, short, type Figure } from './figure';
import { read } from './load';

const edits = 100;

interface Listed {
  readonly rows: readonly { readonly id: string; readonly version: number }[];
}

/** Milliseconds of something. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * A save of one value on the embedded database through the API: checked, kept with its inverse, published and on the disk when it
 * answers; in turns with `/api/health`, which asks the database for `select 1`.
 */
export async function measureSave(app: RunningApp, client: Client): Promise<Figure> {
  const { rows } = await client.ask<Listed>('GET', '/api/registers/structure/rows');
  const saves: number[] = [];
  const bare: number[] = [];
  const evidence = { confidence: 'declared', source: null, day: null };
  // Some turns that do not count warm the code up.
  for (let turn = -10; turn < edits; turn += 1) {
    const row = rows[(turn + rows.length) % rows.length];
    if (row === undefined) throw new Error('the pack has structures');
    const path = `/api/registers/structure/rows/${row.id}`;
    const { version } = await client.ask<{ version: number }>('GET', path);
    const body = { values: { address: `${turn}, rue de la Mesure` }, evidence, reason: null };
    const save = await timed(() => client.ask('PATCH', path, body, { 'If-Match': `"${version}"` }));
    const nothing = await timed(() => read(`${app.url}/api/health`));
    if (turn < 0) continue;
    saves.push(save);
    bare.push(nothing);
  }
  const [ours, theirs] = [median(saves), median(bare)];
  return {
    what: 'A save on the embedded database',
    value: ours,
    unit: 'ms',
    budget: { limit: 100, sense: 'at most' },
    how: `median of ${edits} edits of one value through the API, each published and on the disk; ${short(ours / theirs)} times a bare \`select 1\` through \`/api/health\` (${short(theirs)} ms)`,
  };
}
