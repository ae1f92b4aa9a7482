import { onOneGround } from '../../../geodata/grouping/compare/on-one-ground';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf } from '../../../geodata/grouping/ground';
import { done, type Result } from '../../../geodata/model/issue';
import { comparePage } from '../../../geodata/scene/compare-page';
import { readCompareView } from '../../../geodata/scene/compare-url';
import { planName } from '../../../geodata/scene/plan-name';
import type { Tables } from '../../../geodata/scene/tables';
import type { Language } from '../../../geodata/text/format';
import { compareUiFor } from '../../../geodata/text/ui-compare';
import type { ComparisonOwn } from './comparison-own';
import { jsonOf, shapesOf } from './ground-shown';
import type { Shown, ViewAddress } from './theme';

/** What the page of a comparison shows, with the land around from the tables. */
export function showComparison(
  own: ComparisonOwn,
  { backdrop, backdropLabels }: Tables,
  address: ViewAddress,
  language: Language,
): Result<Shown> {
  const { from, to, moves, camera } = readCompareView(address.param);
  const shapes = shapesOf(own.ground.shapes);
  const ground = groundOf(jsonOf(own.ground.facts) as GroundFacts, shapes);
  const sources = own.plans.map(({ ref, document, facts }) => ({
    ref,
    document,
    own: facts === null ? ground : groundOf(jsonOf(facts) as GroundFacts, []),
  }));
  const words = compareUiFor(language);
  const plans = onOneGround(sources, ground).map((plan, at) => {
    const compared = own.plans[at];
    return {
      plan,
      title: compared === undefined ? '' : planName(compared.ref, compared.name, words, language),
    };
  });
  const { scene, beside } = comparePage(plans, ground, {
    language,
    surroundings: { shapes, backdrop, backdropLabels },
    from,
    to,
    moves,
  });
  return done({
    scene,
    camera: camera === null ? null : { lon: camera[0], lat: camera[1], zoom: camera[2] },
    groupings: new Map(),
    beside,
    sources: null,
  });
}
