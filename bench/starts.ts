import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../test/support/running-app';
import { median, short, type Figure } from './figure';

/**
 * First start with packages installed (client built, database created, data loaded), then restarts on the same data.
 * The stamp of the client's build is removed, so that the first start builds it.
 */
export async function measureStarts(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  try {
    const env = { MAILLAGE_DATA_DIR: folder };
    rmSync('dist/web.stamp', { force: true });
    const first = await startApp(env);
    await first.stop();
    const restarts: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const app = await startApp(env);
      restarts.push(app.ready);
      await app.stop();
    }
    return [
      {
        what: 'First start, packages installed',
        value: first.ready,
        unit: 's',
        budget: { limit: 45, sense: 'at most' },
        how: '`npm start` in an empty data folder and with no built client, until `/api/health` answers: builds the client, creates the embedded database, tries the official contours, loads the pack',
      },
      {
        what: 'Restart on existing data',
        value: median(restarts),
        unit: 's',
        budget: { limit: 5, sense: 'at most' },
        how: `the same, embedded database; median of ${restarts.length} (${restarts.map(short).join(', ')} s)`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
