/** Something the tests or the bench use from the system beside npm packages. */
export type SystemNeed = 'chromium' | 'postgis' | 'gdal' | 'poppler' | 'libreoffice' | 'fonts' | 'spdep';

/** A need that could not be met: why, and what is left out without it. */
export interface MissingNeed {
  readonly need: SystemNeed;
  readonly reason: string;
  readonly without: string;
}

/** Path of the system's Chromium or Chrome, or null; CHROMIUM_PATH prevails. */
export function chromiumPath(): string | null;

/** Folder of initdb and postgres of the newest installed PostgreSQL (15 or newer) that has PostGIS, or null. */
export function postgresqlBinaries(): string | null;

/**
 * Installs what is missing, but what is left to be installed by hand, with apt-get when this process may (root, or sudo that asks nothing, on Debian or Ubuntu).
 * Returns the needs still missing; an empty list means all is there.
 */
export function ensureSystemPackages(needs: readonly SystemNeed[]): MissingNeed[];
