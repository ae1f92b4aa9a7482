import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf, type CommuneShape } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { done, type Result } from '../../../geodata/model/issue';
import { groupingOutlines, scenarioPage } from '../../../geodata/scene/scenario-page';
import type { Tables } from '../../../geodata/scene/tables';
import type { Language } from '../../../geodata/text/format';
import type { ScenarioOwn } from './destinations-own';
import type { Shown } from './theme';

/** Contours of communes from the text of a FeatureCollection. */
export function shapesOf(text: string): readonly CommuneShape[] {
  const { features } = JSON.parse(text) as FeatureCollection<MultiPolygon>;
  return features.map(({ id, geometry }) => ({ insee: String(id), geometry }));
}

/** What the page of a scenario shows, with the land around from the tables. */
export function showScenario(own: ScenarioOwn, tables: Tables, language: Language): Result<Shown> {
  const shapes = shapesOf(own.shapes);
  const ground = groundOf(JSON.parse(own.facts) as GroundFacts, shapes);
  const plan = planOf(own.document, ground);
  const { backdrop, backdropLabels } = tables;
  return done({
    scene: scenarioPage(plan, ground, {
      language,
      surroundings: { shapes, backdrop, backdropLabels },
      standing: own.standing,
    }),
    camera: null,
    groupings: groupingOutlines(plan, ground),
    beside: [],
    sources: null,
  });
}
