import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pageStatement, type ItemsRequest, type Statement } from '../server/db/queries/items';
import { structureSource } from '../server/db/queries/structures';
import { short, type Figure } from './figure';
import { rate, read } from './load';

const clients = 8;
const seconds = 10;

/** A statement as a script of pgbench, its values as variables: bound there as the server binds them. */
function script({ text, values }: Statement): { lines: string; variables: string[] } {
  const line = text.replace(/\$(\d+)/g, ':v$1').replaceAll('\n', ' ');
  return {
    lines: `${line};\n`,
    variables: values.flatMap((value, i) => ['-D', `v${i + 1}=${String(value)}`]),
  };
}

/** How many times a second the database alone answers a statement, by PostgreSQL's own pgbench. */
async function databaseRate(binaries: string, url: string, statement: Statement): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pgbench-'));
  try {
    const { lines, variables } = script(statement);
    const file = join(folder, 'items.sql');
    writeFileSync(file, lines);
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
      ...variables,
      '-f',
      file,
      url,
    ];
    const { stdout, stderr } = await promisify(execFile)(join(binaries, 'pgbench'), options);
    const found = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (found === undefined) throw new Error(`pgbench gave no rate: ${stderr}`);
    return Number(found);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Rate of the items of the structures with eight clients at once, beside the rate at which the database alone answers the very same
 * statement. Once at one address, whose answer the server remembers, and once at addresses that it does not.
 *
 * @param app address of the application, on a real PostgreSQL
 * @param url address of that PostgreSQL
 * @param binaries folder of its pgbench
 */
export async function measureRate(app: string, url: string, binaries: string): Promise<Figure> {
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
  const items = (limit: number) => `${app}/ogc/collections/structures/items?limit=${limit}`;
  const same = () => read(items(1000));
  // Any limit from 1000 on asks for the same: too many addresses for the server to remember their answers.
  let turn = 0;
  const other = () => read(items(1000 + ((turn += 1) % 9000)));
  const remembered = await rate(clients, seconds, same);
  const asked = await rate(clients, seconds, other);
  const database = await databaseRate(binaries, url, pageStatement(structureSource, request));

  return {
    what: 'Rate of `/ogc/collections/structures/items`, beside the database alone',
    value: remembered / database,
    unit: '',
    budget: { limit: 0.6, sense: 'at least' },
    how:
      `${clients} clients for ${seconds} s: ${short(remembered)} answers a second over HTTP, ${short(database)} by pgbench, the same prepared statement. ` +
      `The server remembers answers while the data do not change; at ever other addresses, so that each runs the statement, ${short(asked)} a second (${short(asked / database)})`,
  };
}
