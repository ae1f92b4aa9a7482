import type { Sql } from 'postgres';

/** Versions of the server and of its PostGIS, e.g. "15.18" and "3.3.2". */
export interface Versions {
  readonly postgresql: string;
  readonly postgis: string;
}

/** The oldest ones that the application runs on. */
const oldest: Versions = { postgresql: '15', postgis: '3.3' };

/**
 * Asks the server for its versions.
 *
 * @throws Error in French when it does not answer or has no PostGIS
 */
export async function readVersions(sql: Sql): Promise<Versions> {
  const { postgresql, postgis } = await askVersions(sql);
  if (postgis === null)
    throw new Error(
      'PostGIS manque au serveur PostgreSQL\u00a0: installez-le (sous Debian, apt install postgresql-postgis).',
    );
  return { postgresql, postgis };
}

async function askVersions(sql: Sql): Promise<{ postgresql: string; postgis: string | null }> {
  try {
    const [row] = await sql<[{ postgresql: string; postgis: string | null }]>`
      select split_part(current_setting('server_version'), ' ', 1) as postgresql,
        (select coalesce(installed_version, default_version) from pg_available_extensions where name = 'postgis') as postgis`;
    return row;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`La base de données ne répond pas\u00a0: ${reason}`, { cause: error });
  }
}

/**
 * Refuses a server on which the application does not run.
 *
 * @throws Error in French that says which version is needed
 */
export function refuseOldVersions(versions: Versions): void {
  refuseOlder('PostgreSQL', versions.postgresql, oldest.postgresql);
  refuseOlder('PostGIS', versions.postgis, oldest.postgis);
}

function refuseOlder(product: string, version: string, needed: string): void {
  if (version.localeCompare(needed, 'en', { numeric: true }) >= 0) return;
  throw new Error(
    `${product} ${version} est trop ancien\u00a0: la version ${needed} ou une plus récente est nécessaire.`,
  );
}
