import { join } from 'node:path';
import type { Result } from '../../../geodata/model/issue';
import { done } from '../../../geodata/model/issue';
import type { AreasAsked, TravelAdapter, WaysAsked } from '../adapter';
import { failed, refusedBy } from '../answers';
import { isInstalled, packageFolder } from '../embedded/engine-package';
import { EngineProcess } from '../embedded/engine-process';
import { engineFolder, readRoads, removeOldRoads, roadsFolder } from '../embedded/roads';
import { mostPairs, valhallaConfig } from '../embedded/valhalla-config';
import { contoursQuery, matrixQuery, readContours, readMatrix } from '../valhalla-messages';

const costings = { car: 'auto', bicycle: 'bicycle', foot: 'pedestrian' } as const;
/** Seconds that an answer may take: as the requests to engines elsewhere, twice as long for a machine that does other work too. */
const patience = 120;

/** Valhalla in a process of the server, over the roads of an extract (`npm run roads`); null when there are none. */
export async function embeddedAdapter(dataDir: string): Promise<TravelAdapter | null> {
  const roads = await readRoads(dataDir);
  const folder = engineFolder(dataDir);
  if (roads === null || !isInstalled(folder)) return null;
  await removeOldRoads(dataDir, roads);
  const config = JSON.stringify(valhallaConfig(join(roadsFolder(dataDir), roads.folder), 1));
  let open: EngineProcess | null = null;

  async function ask(
    service: 'matrix' | 'isochrone',
    query: object,
    signal: AbortSignal,
  ): Promise<Result<unknown>> {
    open ??= new EngineProcess(packageFolder(folder), config, patience);
    const engine = open;
    const stop = () => engine.stop();
    signal.addEventListener('abort', stop);
    try {
      const answer = await engine.ask(service, JSON.stringify(query));
      if ('json' in answer) return done(JSON.parse(answer.json) as unknown);
      if ('refusal' in answer)
        // The binding passes on the words of Valhalla, without its numbers.
        return /No suitable edges|No path could be found/.test(answer.refusal)
          ? failed('travel-no-road')
          : refusedBy(400, answer.refusal);
      open = null;
      if ('seconds' in answer) return failed('travel-timeout', answer);
      return failed('travel-unreachable', { reason: answer.ended });
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  const side = Math.floor(Math.sqrt(mostPairs));
  return {
    engine: {
      ...{ id: 'embedded', name: 'Valhalla', modes: ['car', 'bicycle', 'foot'], areas: ['time', 'distance'] },
      ...{ matrices: true, dataDate: roads.date, credit: '© contributeurs OpenStreetMap (ODbL)' },
    },
    block: { origins: side, destinations: side },
    mostWays: 2_000_000,
    async ways(asked: WaysAsked, signal) {
      const answered = await ask('matrix', matrixQuery(asked, costings[asked.mode]), signal);
      return answered.ok ? readMatrix(asked, answered.value) : answered;
    },
    async areas(asked: AreasAsked, signal) {
      const answered = await ask('isochrone', contoursQuery(asked, costings[asked.mode]), signal);
      return answered.ok ? readContours(asked, answered.value) : answered;
    },
    close: () => {
      open?.stop();
      open = null;
      return Promise.resolve();
    },
  };
}
