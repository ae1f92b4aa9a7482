import type { Issue, Result } from '../../geodata/model/issue';
import type { PackRow } from '../../geodata/packs/schema';
import type { Geography } from '../../geodata/sources/geography';
import { geometryFingerprint } from '../../geodata/sources/kept';

/** Where communes and contours come from. */
export interface GeographyReader {
  /** Tells, without reading them, which contours would be used. */
  readonly fingerprint: () => Promise<string>;
  /** The reference geography of a département; the gazetteer gives the points of towns that the general sources lack. */
  readonly read: (department: string, gazetteer: readonly PackRow<'places'>[]) => Promise<Result<Geography>>;
}

/** Reads the official list of communes and the best contours at hand; see `readGeography`. */
export function referenceGeography(options: {
  readonly dataDir: string;
  readonly tryOfficial: boolean;
  readonly onProgress: (step: Issue) => void;
}): GeographyReader {
  return {
    fingerprint: () => geometryFingerprint(options.dataDir),
    read: async (department, gazetteer) => {
      const { readGeography } = await import('../../geodata/sources/read-geography');
      const points = new Map(gazetteer.map(({ insee, lon, lat }) => [insee, [lon, lat]] as const));
      return readGeography({ ...options, department, gazetteer: points });
    },
  };
}
