import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { DatasetState } from '../../server/dataset-state';
import type { Sql } from '../../server/db/fragments';
import { openDatabase } from '../../server/db/open';
import { readDatasetVersion } from '../../server/db/queries/dataset';
import { Imports } from '../../server/imports/imports';
import { Registers } from '../../server/registers/store';
import { cacheDir } from './cache';
import { faultsOf, type Said } from './consistency';
import { seeded } from './random';
import { makeAct } from './store-acts';

/** What the writer is told on its first line. */
export interface Orders {
  readonly url: string | null;
  readonly dataDir: string;
  readonly seed: number;
  readonly said: Said;
  /** After how many statements inside transactions it kills itself; null: others do. */
  readonly lastStatement: number | null;
}

/**
 * A process that looks whether all that was acknowledged is there, then edits and imports by the code of the server until it is killed,
 * saying what it begins and what is acknowledged: `checked`, `fault …`, `begin reason changes`, `done reason set`.
 */
// It lives for two seconds: optimising the code of its database is time lost.
setFlagsFromString('--wasm-tiering-budget=20000000');
const input = createInterface(process.stdin);
const say = (...words: readonly (string | number | null)[]) => process.stdout.write(`${words.join(' ')}\n`);
say('loaded');
const [line] = (await once(input, 'line')) as [string];
const { url, dataDir, seed, said, lastStatement } = JSON.parse(line) as Orders;
const log = pino({ level: 'silent' });
const database = await openDatabase({ url, dataDir, cacheDir, log });
for (const fault of await faultsOf(database.sql, said)) say('fault', fault);
say('checked');

const random = seeded(seed);
const sql = lastStatement === null ? database.sql : mortal(database.sql, lastStatement, random() * 4);
const dataset = new DatasetState(
  () => readDatasetVersion(sql),
  () => new Date(),
);
const deps = { database: { sql }, dataset };
const registers = new Registers(deps);
const imports = new Imports({ ...deps, dataDir, log });
for (let n = 0; ; n += 1) {
  const reason = `act-${seed}-${n}`;
  const begin = (changes: number) => say('begin', reason, changes);
  const outcome = await makeAct({ sql, registers, imports, random, begin, reason });
  if (outcome?.outcome === 'done') say('done', reason, outcome.changeSet);
  else if (outcome !== null) say('fault', `${reason} came to ${JSON.stringify(outcome).slice(0, 300)}`);
}

/** A client that kills the process some milliseconds after it has sent a number of statements inside transactions. */
function mortal(client: Sql, statements: number, ms: number): Sql {
  let left = statements;
  const counted = (transaction: object) =>
    new Proxy(transaction, {
      apply: (target, self, values: unknown[]): unknown => {
        left -= 1;
        if (left === 0) setTimeout(() => process.kill(process.pid, 'SIGKILL'), ms);
        return Reflect.apply(target as (...all: unknown[]) => unknown, self, values);
      },
    });
  type Begin = (work: (transaction: object) => unknown) => Promise<unknown>;
  const begin: Begin = (work) => client.begin((transaction) => work(counted(transaction)));
  return new Proxy(client, {
    get: (target, key): unknown => (key === 'begin' ? begin : Reflect.get(target, key)),
  });
}
