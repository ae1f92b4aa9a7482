import type { TravelAdapter } from './adapter';
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

/** The engines that are configured; none when nothing is. */
export function travelAdapters(settings: TravelSettings): TravelAdapter[] {
  return makers.flatMap(([id, make]) => {
    const given = settings[id];
    return given === null ? [] : [make(given)];
  });
}
