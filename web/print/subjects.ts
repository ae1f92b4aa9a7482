import { plainTableCsv } from '../../geodata/formats/moves-table';
import { sceneGeojson } from '../../geodata/formats/scene-geojson';
import { scenarioFeatures } from '../../geodata/grouping/features';
import type { Ground } from '../../geodata/grouping/ground';
import type { Plan } from '../../geodata/grouping/plan';
import { atlasKinds } from '../../geodata/scene/page/atlas/subjects';
import { extras } from '../../geodata/scene/page/page';
import { compareUrl } from '../../geodata/scene/compare-url';
import { groupingName, type ScenarioScene } from '../../geodata/scene/scenario';
import type { PlainRow, SceneTable } from '../../geodata/scene/scene';
import type { SitingScene } from '../../geodata/scene/siting';
import type { SitingDrawing } from '../../geodata/scene/siting-drawing';
import type { Language } from '../../geodata/text/format';
import { pageCompareWords } from '../../geodata/text/page-compare-words';
import { scenarioWordsFor } from '../../geodata/text/scenario-words';
import { sceneCsv, sceneGeojson as areasGeojson } from '../catchments/export';
import type { CatchmentStore } from '../catchments/store/catchments.svelte';
import type { Results } from '../catchments/store/results.svelte';
import type { Comparison } from '../destinations/compare/comparison.svelte';
import { sitingCsv, sitingGeoJson } from '../siting/plan-files';
import type { Atlas } from '../state/atlas.svelte';
import { framesOf, type Frame, type PrintSubject } from './subject';

/** What screens have unless they say otherwise. */
const plain = {
  extras: ['none', 'table'],
  hasResults: false,
  hasBeforeAfter: false,
  atlases: [],
  hasReport: false,
} as const satisfies Partial<PrintSubject>;

/** The map of the network as the composer prints it. */
export function mapSubject(atlas: Atlas): PrintSubject {
  const { scene, choice, tables } = atlas;
  const selected = choice.selection?.kind === 'territory' ? choice.selection.id : null;
  const territory = tables.territories.findLast((one) => one.territory === selected);
  return {
    ...plain,
    view: atlas.linkTo({}),
    scene,
    name: choice.theme,
    frames: framesOf(
      atlas.camera !== null,
      tables.zones,
      territory === undefined ? [] : [{ value: `territory:${territory.territory}`, name: territory.name }],
    ),
    extras,
    atlases: choice.series === null && choice.theme !== 'collecte' ? atlasKinds : [],
    hasReport: choice.theme !== 'collecte',
    csv: () => plainTableCsv(scene.table),
    geojson: () => JSON.stringify(sceneGeojson(scene)),
  };
}

/** A scenario as the composer prints it. `view`: path of its draft, of a version or of a link. */
export function scenarioSubject(
  view: string,
  shown: { readonly plan: Plan; readonly ground: Ground; readonly scene: ScenarioScene },
  language: Language,
): PrintSubject {
  const { plan, ground, scene } = shown;
  const words = scenarioWordsFor(language);
  const groupings = plan.groupings
    .filter(({ id }) => (plan.members.get(id)?.communes.length ?? 0) > 0)
    .map(({ id }): Frame => ({ value: `grouping:${id}`, name: groupingName(plan, id, words) }));
  return {
    ...plain,
    view,
    scene,
    name: 'destinations',
    frames: framesOf(false, ground.facts.zones, groupings),
    atlases: groupings.length > 0 ? ['groupings'] : [],
    csv: () => plainTableCsv(scene.table),
    geojson: () => JSON.stringify(scenarioFeatures(plan.document, ground)),
  };
}

/** Plans side by side as the composer prints them; `table`: who moves. null: nothing is compared yet. */
export function comparisonSubject(comparison: Comparison, table: SceneTable<PlainRow>): PrintSubject | null {
  const { plans, pair } = comparison;
  if (pair === null) return null;
  const shown = plans.length === 2 ? [pair.from, pair.to] : plans;
  return {
    ...plain,
    view: compareUrl(comparison.view),
    scene: {
      ...pair.from.scene,
      title: pageCompareWords(comparison.language).title(shown.map(({ title }) => title)),
      finding: '',
      table,
    },
    name: 'comparaison',
    frames: framesOf(comparison.view.camera !== null, comparison.ground.ground.facts.zones),
    hasResults: true,
    csv: () => plainTableCsv(table),
    geojson: null,
  };
}

/** Catchments, coverage or sessions as the composer prints them. */
export function catchmentSubject(store: CatchmentStore, { scene }: Results): PrintSubject {
  const names = { areas: 'bassins', coverage: 'couverture', training: 'formation' } as const;
  const { panel } = store.view;
  return {
    ...plain,
    view: store.link,
    scene,
    name: names[panel],
    frames: framesOf(store.camera !== null, store.ground.facts.zones),
    csv: () => sceneCsv(scene),
    geojson: panel === 'training' ? null : () => areasGeojson(scene),
  };
}

/** A plan of reception points as the composer prints it. `view`: path of its draft, of a version or of a link, with its shading. */
export function planSubject(
  view: string,
  scene: SitingScene,
  drawing: Pick<SitingDrawing, 'ground' | 'language'>,
): PrintSubject {
  return {
    ...plain,
    view,
    scene,
    name: 'implantations',
    frames: framesOf(false, drawing.ground.facts.zones),
    hasResults: true,
    hasBeforeAfter: true,
    csv: () => sitingCsv(scene, drawing),
    geojson: () => JSON.stringify(sitingGeoJson(scene)),
  };
}
