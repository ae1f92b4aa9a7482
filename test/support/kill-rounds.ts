import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildEntries } from '../../scripts/build-server.mjs';
import { migrate } from '../../server/db/migrate';
import { openDatabase } from '../../server/db/open';
import { cacheDir } from './cache';
import type { Said } from './consistency';
import { seeded } from './random';
import { insertSample } from './sample';
import { writerAccount } from './store-acts';
import type { Orders } from './store-writer';

/** What a writer runs, and the thread of its database: built, they start in a third of the time of their sources. */
const entries = {
  'store-writer': 'test/support/store-writer.ts',
  'db-embedded-worker': 'server/db/embedded/worker.ts',
};

/** Where a base is. */
export type Base = Pick<Orders, 'url' | 'dataDir'>;

/** What came of all the rounds. */
export interface Tally {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acts begun that were not acknowledged when the process died. */
  readonly unanswered: number;
  readonly faults: readonly string[];
}

/** Makes a base of the sample, with the account that writes. */
export async function makeBase(base: Base): Promise<void> {
  const database = await openDatabase({ ...base, cacheDir, log: pino({ level: 'silent' }) });
  await migrate(database);
  await insertSample(database.sql);
  const { id, name } = writerAccount;
  await database.sql`insert into account_user (id, email, name, role) values (${id}, 'essai@example.org', ${name}, 'engineer')`;
  await database.close();
}

/** Hears of what a writer says. */
type Hear = (word: string, ...rest: readonly string[]) => void;

/** A writer, its modules loaded, that waits for its orders. */
class Writer {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  readonly #hearers = new Set<Hear>();

  constructor(code: string) {
    this.#child = spawn(process.execPath, [code], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#closed = once(this.#child, 'close');
    if (this.#child.stdout === null) throw new Error('a writer says what it does');
    createInterface(this.#child.stdout).on('line', (line) => {
      const [word = '', ...rest] = line.split(' ');
      for (const hear of this.#hearers) hear(word, ...rest);
    });
  }

  /** Sends it to work; resolves when it has looked at what is there. */
  async order(orders: Orders, hear: Hear): Promise<void> {
    this.#hearers.add(hear);
    const checked = new Promise<void>((resolve) => {
      this.#hearers.add((word) => {
        if (word === 'checked') resolve();
      });
    });
    this.#child.stdin?.write(`${JSON.stringify(orders)}\n`);
    await Promise.race([
      checked,
      this.#closed.then(() => Promise.reject(new Error('The writer ended too early.'))),
    ]);
  }

  /** Resolves when it has begun so many acts, or has died. */
  async begun(acts: number): Promise<void> {
    let left = acts;
    const enough = new Promise<void>((resolve) => {
      this.#hearers.add((word) => {
        if (word === 'begin') left -= 1;
        if (left <= 0) resolve();
      });
    });
    await Promise.race([enough, this.#closed]);
  }

  /** Waits for it to die by itself, for some time at most. */
  async death(limitMs: number): Promise<void> {
    await Promise.race([this.#closed, delay(limitMs)]);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#closed;
  }
}

/**
 * Has a writer work and be killed a number of times, each time looking whether all is there that was acknowledged. Every second death is
 * at a chosen statement inside a transaction, the others at any moment.
 */
export async function killRounds(base: Base, kills: number, seed: number): Promise<Tally> {
  const folder = `dist/server/store-writer-${process.pid}`;
  await buildEntries(folder, entries);
  try {
    return await roundsOf(join(folder, 'store-writer.js'), base, kills, seed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function roundsOf(code: string, base: Base, kills: number, seed: number): Promise<Tally> {
  const random = seeded(seed);
  const begun: Record<string, number> = {};
  const done: Record<string, number | null> = {};
  const faults: string[] = [];
  const hear: Hear = (word, reason = '', ...rest) => {
    if (word === 'begin') begun[reason] = Number(rest[0]);
    else if (word === 'done') done[reason] = rest[0] === '' ? null : Number(rest[0]);
    else if (word === 'fault') faults.push([reason, ...rest].join(' '));
  };
  const said: Said = { begun, done };
  let spare = new Writer(code);
  for (let round = 0; round <= kills; round += 1) {
    const current = spare;
    const lastStatement = round % 2 === 1 ? 1 + Math.floor(random() * 120) : null;
    await current.order({ ...base, seed: seed + round, said, lastStatement }, hear);
    // The last one only looks.
    if (round < kills) spare = new Writer(code);
    if (round < kills) {
      if (lastStatement === null) {
        await current.begun(1 + Math.floor(random() * 4));
        await delay(random() * 80);
      } else await current.death(30_000);
    }
    await current.kill();
    if (faults.length > 0) {
      await spare.kill();
      break;
    }
  }
  const acknowledged = Object.keys(done).length;
  return { kills, acknowledged, unanswered: Object.keys(begun).length - acknowledged, faults };
}
