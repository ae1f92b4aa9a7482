import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { done, type Result } from '../../../geodata/model/issue';
import { groupingLeaves } from '../../../geodata/scene/page/atlas/grouping-leaves';
import { groupingOutlines, scenarioPage } from '../../../geodata/scene/scenario-page';
import type { Tables } from '../../../geodata/scene/tables';
import { atlasGroupingWords } from '../../../geodata/text/atlas-grouping-words';
import type { Language } from '../../../geodata/text/format';
import type { ScenarioOwn } from './destinations-own';
import { jsonOf, shapesOf } from './ground-shown';
import type { AtlasShown, Shown } from './theme';

function scenarioOf(own: ScenarioOwn, { backdrop, backdropLabels }: Tables, language: Language) {
  const shapes = shapesOf(own.ground.shapes);
  const ground = groundOf(jsonOf(own.ground.facts) as GroundFacts, shapes);
  const plan = planOf(own.document, ground);
  const scene = scenarioPage(plan, ground, {
    language,
    surroundings: { shapes, backdrop, backdropLabels },
    standing: own.standing,
  });
  return { ground, plan, scene };
}

/** What the page of a scenario shows, with the land around from the tables. */
export function showScenario(own: ScenarioOwn, tables: Tables, language: Language): Result<Shown> {
  const { ground, plan, scene } = scenarioOf(own, tables, language);
  return done({ scene, camera: null, groupings: groupingOutlines(plan, ground), beside: [], sources: null });
}

/** The atlas of a scenario: a page for each of its groupings. */
export function showScenarioAtlas(own: ScenarioOwn, tables: Tables, language: Language): Result<AtlasShown> {
  const { ground, plan, scene } = scenarioOf(own, tables, language);
  return done({
    title: atlasGroupingWords(language).title(own.standing.name),
    scene,
    leaves: groupingLeaves(scene, plan, ground, { language, department: tables.dataset.departmentName }),
    sources: null,
  });
}
