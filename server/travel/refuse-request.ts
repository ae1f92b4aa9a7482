import type { TravelEngine, TravelRequest } from '../../geodata/model/travel';
import { refusedParameters } from '../problems';
import type { Bilingual, Problem } from '../problems';
import type { TravelAdapter } from './adapter';
import { totalOf } from './work';

/**
 * Refuses what no engine, or not this one, can be asked.
 *
 * @throws Problem `invalid-parameter` with what was expected
 */
export function refuseRequest(
  request: TravelRequest,
  adapter: TravelAdapter | null,
  engines: readonly TravelEngine[],
): asserts adapter is TravelAdapter {
  const ids = engines.map(({ id }) => id).join(', ');
  if (adapter === null)
    throw refusal('engine', {
      fr: ids === '' ? 'un moteur, mais aucun n’est configuré' : `un moteur parmi ${ids}`,
      en: ids === '' ? 'an engine, but none is configured' : `one of ${ids}`,
    });
  const { engine, mostWays } = adapter;
  if (!engine.modes.includes(request.mode)) {
    const modes = engine.modes.join(', ');
    throw refusal('mode', {
      fr: `un mode de ce moteur\u00a0: ${modes}`,
      en: `a mode of this engine: ${modes}`,
    });
  }
  if (request.kind === 'areas' && !engine.areas.includes(request.measure))
    throw refusal('measure', {
      fr: 'une mesure dont ce moteur trace des zones',
      en: 'a measure that this engine draws areas of',
    });
  if (request.kind === 'matrix' && totalOf(request) > mostWays)
    throw refusal('destinations', {
      fr: `au plus ${mostWays} trajets en tout pour ce moteur`,
      en: `at most ${mostWays} ways in all for this engine`,
    });
  const lists =
    request.kind === 'matrix'
      ? { origins: request.origins, destinations: request.destinations }
      : { points: request.points };
  for (const [name, list] of Object.entries(lists))
    if (new Set(list.map(({ id }) => id)).size < list.length)
      throw refusal(name, { fr: 'des identifiants distincts', en: 'distinct ids' });
}

function refusal(name: string, expected: Bilingual): Problem {
  return refusedParameters([{ name, received: null, expected }]);
}
