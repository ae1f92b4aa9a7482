import type { Logger } from 'pino';
import type { Action } from '../geodata/model/account';
import type { Actor } from './auth/actor';
import type { Auth } from './auth/open-auth';
import type { Database } from './db/open';
import type { DatasetState } from './dataset-state';
import type { Imports } from './imports/imports';
import type { Answer } from './middleware/answers';
import type { Travel } from './travel/travel';

/** What a request carries for its handlers. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** What the route lets do, once that is allowed. */
    authorised: ReadonlySet<Action>;
    /** Who is signed in; asked of the database once, when first wanted. */
    actor: () => Promise<Actor | null>;
    /** Set by handlers whose answer may be remembered. */
    answer?: Answer;
  };
}

/** An online basemap: XYZ template of raster tiles and the attribution it demands. */
export interface Basemap {
  readonly url: string;
  readonly attribution: string;
}

/** What the application is given to work with. */
export interface AppDeps {
  readonly database: Pick<Database, 'sql' | 'engine' | 'versions'>;
  readonly dataset: DatasetState;
  readonly auth: Auth;
  readonly imports: Imports;
  readonly travel: Travel;
  readonly log: Logger;
  /** Version of the application. */
  readonly version: string;
  readonly basemap: Basemap | null;
  /** Origin under which clients see the server (behind a proxy); null: that of each request. */
  readonly publicUrl: string | null;
  /** Folder of the data pack. */
  readonly packFolder: string;
  /** Folder of the built client. */
  readonly webRoot: string;
}
