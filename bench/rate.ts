import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageStatement, type ItemsRequest, type Statement } from '../server/db/queries/items';
import { structureSource } from '../server/db/queries/structures';
import { short, type Figure } from './figure';
import { rate, read } from './load';

const clients = 8;
const seconds = 10;
const wholeBox = 'bbox=1,49,6,52';

/** A statement with its values written in, for a script of pgbench. */
function literal({ text, values }: Statement): string {
  const quoted = values.map((value) => {
    if (value === null) return 'null';
    return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
  });
  return text
    .replace(/\$(\d+)/g, (_, place: string) => quoted[Number(place) - 1] ?? '')
    .replaceAll('\n', ' ');
}

/** How many times a second the database alone answers a statement, by PostgreSQL's own pgbench. */
function databaseRate(binaries: string, url: string, statement: Statement): number {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pgbench-'));
  try {
    const script = join(folder, 'items.sql');
    writeFileSync(script, `${literal(statement)};\n`);
    const options = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-f',
      script,
      url,
    ];
    const { stdout, stderr } = spawnSync(join(binaries, 'pgbench'), options, { encoding: 'utf8' });
    const found = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (found === undefined) throw new Error(`pgbench gave no rate: ${stderr}`);
    return Number(found);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Rate of the items of the structures with eight clients at once, beside the rate at which the database alone answers the very same
 * statement. Once at one address, whose answer the server remembers, and once with a box that is never the same.
 *
 * @param app address of the application, on a real PostgreSQL
 * @param url address of that PostgreSQL
 * @param binaries folder of its pgbench
 */
export async function measureRates(app: string, url: string, binaries: string): Promise<Figure[]> {
  const day = new Date().toISOString().slice(0, 10);
  const request: ItemsRequest = {
    day,
    bbox: null,
    days: null,
    filters: {},
    limit: 1000,
    offset: 0,
    skipGeometry: false,
  };
  const items = `${app}/ogc/collections/structures/items?limit=1000`;
  const figure = (what: string, ours: number, database: number, how: string): Figure => ({
    what,
    value: ours / database,
    unit: '',
    budget: { limit: 0.6, sense: 'at least' },
    how: `${clients} clients for ${seconds} s: ${short(ours)} answers a second over HTTP, ${short(database)} by pgbench on the same machine; ${how}`,
  });

  const same = () => read(items);
  await rate(clients, 2, same);
  const remembered = await rate(clients, seconds, same);
  const alone = databaseRate(binaries, url, pageStatement(structureSource, request));

  let turn = 0;
  const other = () => read(`${items}&${wholeBox}.${String((turn += 1)).padStart(9, '0')}`);
  await rate(clients, 2, other);
  const asked = await rate(clients, seconds, other);
  const boxed = pageStatement(structureSource, { ...request, bbox: [1, 49, 6, 52] });
  const aloneBoxed = databaseRate(binaries, url, boxed);

  return [
    figure(
      'Rate of `/ogc/collections/structures/items`, beside the database alone',
      remembered,
      alone,
      'the same address each time, which the server remembers for as long as the data do not change',
    ),
    figure(
      'The same with another `bbox` each time, so that nothing is remembered',
      asked,
      aloneBoxed,
      'all 84 structures in each answer, the statement run each time',
    ),
  ];
}
