import type { Issue, Result } from '../../geodata/model/issue';
import type { PackRow } from '../../geodata/packs/schema';
import type { Geography } from '../../geodata/sources/geography';
import { geometryFingerprint } from '../../geodata/sources/kept';
import { TaskThread } from '../jobs/task-thread';
import type { GeographyTask } from './geography-task';

/** What the thread may take: far above the needs of a large département. */
const limits = { memoryMb: 2048, seconds: 600 };

/** Where communes and contours come from. */
export interface GeographyReader {
  /** Tells, without reading them, which contours would be used. */
  readonly fingerprint: () => Promise<string>;
  /** The reference geography of a département; the gazetteer gives the points of towns that the general sources lack. */
  readonly read: (department: string, gazetteer: readonly PackRow<'places'>[]) => Promise<Result<Geography>>;
}

/**
 * Reads the official list of communes and the best contours at hand, in a thread: what a first start takes for it goes back to the system
 * before the server serves. See `readGeography`.
 */
export function referenceGeography(options: {
  readonly dataDir: string;
  readonly tryOfficial: boolean;
  readonly onProgress: (step: Issue) => void;
}): GeographyReader {
  return {
    fingerprint: () => geometryFingerprint(options.dataDir),
    read: async (department, gazetteer) => {
      const { dataDir, tryOfficial, onProgress } = options;
      const thread = new TaskThread<GeographyTask>('geography', limits, undefined, onProgress);
      try {
        return await thread.ask('read', { dataDir, tryOfficial, department, gazetteer });
      } finally {
        await thread.stop();
      }
    },
  };
}
