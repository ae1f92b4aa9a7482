import type { Issue, Result } from '../../geodata/model/issue';
import { done, refused } from '../../geodata/model/issue';
import type { Way, WaysAsked } from './adapter';
import { placeKey } from './canonical';

/** Above it (km/h), over more than a kilometre, a cost is nonsense whatever the mode: no road and no ferry goes as fast. */
const fastestKmh = 250;

/** Holds the ways of any engine to what ways can be: as many as were asked, none negative, none faster than can be. */
export function checkWays(
  { origins, destinations }: WaysAsked,
  ways: readonly Way[],
): Result<readonly Way[]> {
  const wanted = origins.length * destinations.length;
  if (ways.length !== wanted) return refused([error('travel-lengths', { got: ways.length, wanted })]);
  for (const [index, way] of ways.entries()) {
    if (way === null) continue;
    const [seconds, metres] = way;
    const from = origins[Math.floor(index / destinations.length)];
    const to = destinations[index % destinations.length];
    const places = { from: from ? placeKey(from) : '', to: to ? placeKey(to) : '' };
    if (!(seconds >= 0 && metres >= 0)) return refused([error('travel-negative', places)]);
    const km = metres / 1000;
    if (km > 1 && km > (fastestKmh * seconds) / 3600)
      return refused([
        error('travel-absurd', { ...places, km: Math.round(km), minutes: Math.round(seconds / 60) }),
      ]);
  }
  return done(ways);
}

function error(code: string, values: Issue['values'] & object): Issue {
  return { code, severity: 'error', values };
}
