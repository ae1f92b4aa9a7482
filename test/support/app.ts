import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app';
import type { AppDeps } from '../../server/app-env';
import { DatasetState } from '../../server/dataset-state';
import type { Database } from '../../server/db/open';
import { readDatasetVersion } from '../../server/db/queries/dataset';
import { Imports } from '../../server/imports/imports';
import { Travel } from '../../server/travel/travel';
import { testAuth } from './accounts';
import { silentLog } from './databases';

/** The day on which the application of tests believes to be: after the end of the sample's period. */
const testToday = new Date('2024-03-01T12:00:00Z');

/** The application over a database, as `main` makes it but for what is given; nothing listens. */
export function testApp(database: Database, given: Partial<AppDeps> = {}): ReturnType<typeof createApp> {
  const dataset = new DatasetState(
    () => readDatasetVersion(database.sql),
    () => testToday,
  );
  const dataDir = join(tmpdir(), 'maillage-test-imports');
  return createApp({
    database,
    dataset,
    imports: new Imports({ database, dataset, dataDir, log: silentLog }),
    travel: new Travel({ sql: database.sql, adapters: [], log: silentLog }),
    auth: testAuth(database),
    log: silentLog,
    version: '0.0.0',
    basemap: null,
    publicUrl: null,
    packFolder: '/nowhere',
    webRoot: '/nowhere',
    ...given,
  });
}

/** A GeoJSON page, as far as tests look into it. */
export interface TestPage {
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly timeStamp: string;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly features: readonly TestFeature[];
}
/** A GeoJSON feature, as far as tests look into it. */
export interface TestFeature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
/** An RFC 9457 document, as far as tests look into it. */
export interface TestProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly received: string;
    readonly expected: string;
  }[];
}
