import type { Result } from '../../geodata/model/issue';
import type { Geography } from '../../geodata/sources/geography';
import { readGeography } from '../../geodata/sources/read-geography';
import type { PackRow } from '../../geodata/packs/schema';
import type { TellStep } from '../jobs/protocol';

/** Reads the reference geography in a thread, whose memory goes back to the system when it ends. */
export interface GeographyTask {
  /** See `readGeography`; `gazetteer` gives the points of towns that the general sources lack. */
  read(given: {
    readonly dataDir: string;
    readonly tryOfficial: boolean;
    readonly department: string;
    readonly gazetteer: readonly PackRow<'places'>[];
  }): Promise<Result<Geography>>;
}

/** The task; `tellStep` hears of each step as it begins. */
export function geographyTask(tellStep: TellStep): GeographyTask {
  return {
    read: ({ gazetteer, ...from }) => {
      const points = new Map(gazetteer.map(({ insee, lon, lat }) => [insee, [lon, lat]] as const));
      return readGeography({ ...from, gazetteer: points, onProgress: tellStep });
    },
  };
}
