import type { TravelAdapter } from './adapter';
import { embeddedAdapter } from './adapters/embedded';
import { ignAdapter } from './adapters/ign';
import { orsAdapter } from './adapters/ors';
import { osrmAdapter } from './adapters/osrm';
import { valhallaAdapter } from './adapters/valhalla';
import type { EngineSettings, TravelSettings } from './settings';

/** The engines that answer over the network, in the order in which they are offered: one line each. */
const makers: readonly (readonly [keyof TravelSettings, (settings: EngineSettings) => TravelAdapter])[] = [
  ['ign', ignAdapter],
  ['valhalla', valhallaAdapter],
  ['osrm', osrmAdapter],
  ['ors', orsAdapter],
];

/** The engines that can be asked: the embedded one when it has roads, and those that are configured. */
export async function travelAdapters({
  travel,
  dataDir,
}: {
  readonly travel: TravelSettings;
  readonly dataDir: string;
}): Promise<TravelAdapter[]> {
  const embedded = await embeddedAdapter(dataDir);
  const remote = makers.flatMap(([id, make]) => {
    const given = travel[id];
    return given === null ? [] : [make(given)];
  });
  return embedded === null ? remote : [embedded, ...remote];
}
