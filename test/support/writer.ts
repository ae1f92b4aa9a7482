import { pino } from 'pino';
import { openDatabase } from '../../server/db/open';
import { cacheDir } from './cache';

/**
 * A process that writes to the embedded database as fast as it can until it is killed, and prints the number
 * of each row once it is acknowledged. Argument: the data folder.
 */
const [dataDir = ''] = process.argv.slice(2);
const { sql } = await openDatabase({ url: null, dataDir, cacheDir, log: pino({ level: 'silent' }) });
await sql`create table if not exists written (n serial primary key, filler text not null)`;
for (;;) {
  const rows = await sql<
    { n: number }[]
  >`insert into written (filler) values (${'x'.repeat(500)}) returning n`;
  process.stdout.write(`${rows.map(({ n }) => n).join()}\n`);
}
