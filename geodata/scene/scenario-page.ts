import type { MultiPolygon } from 'geojson';
import { faultsOf } from '../grouping/check';
import { figuresOf } from '../grouping/figures';
import type { Ground } from '../grouping/ground';
import type { Plan } from '../grouping/plan';
import { fillOf, groupingPalettes } from '../symbology/groupings';
import type { Flavour } from '../symbology/palette';
import type { Language } from '../text/format';
import { pageScenarioWords, type PageScenarioWords } from '../text/page-scenario-words';
import { scenarioWordsFor } from '../text/scenario-words';
import { standingText, type Standing } from '../text/standing-words';
import type { PageScene } from './page/page-scene';
import { groupingName, scenarioScene } from './scenario';
import { outlineOf, type Surroundings } from './scenario-layers';
import { numberCell, textCell } from './cells';
import type { PlainRow, SceneTable, StackedBars } from './scene';

/** Where a printed scenario stands. */
export interface ScenarioStanding extends Standing {
  readonly name: string;
}

/** What a scenario is printed with. */
export interface ScenarioPageOptions {
  readonly language: Language;
  readonly surroundings: Surroundings;
  readonly standing: ScenarioStanding;
}

const flavour: Flavour = 'light';

/** Groupings that have units, with their names and figures. */
function made(plan: Plan, ground: Ground, language: Language) {
  const words = scenarioWordsFor(language);
  return plan.groupings.flatMap(({ id, colour }) => {
    const members = plan.members.get(id);
    if (members === undefined || members.units.length === 0) return [];
    return [{ id, colour, name: groupingName(plan, id, words), figures: figuresOf(members, ground) }];
  });
}
type Made = ReturnType<typeof made>;

/** A scenario for a page: its map, and its groupings as a table or as bars of their inhabitants. Pure; geometry in WGS 84. */
export function scenarioPage(plan: Plan, ground: Ground, options: ScenarioPageOptions): PageScene {
  const { language, surroundings, standing } = options;
  const words = pageScenarioWords(language);
  const { table: _units, ...scene } = scenarioScene(plan, ground, {
    language,
    flavour,
    surroundings,
    faults: faultsOf(plan, ground),
    retained: standing.state === 'retained',
  });
  const groupings = made(plan, ground, language);
  return {
    ...scene,
    title: words.title(standing.name, scene.title),
    finding: `${standingText(standing, language)} ${scene.finding}.`,
    table: tableOf(groupings, words, language),
    bars: barsOf(groupings, words),
    cross: null,
    series: null,
  };
}

function tableOf(groupings: Made, words: PageScenarioWords, language: Language): SceneTable<PlainRow> {
  const number = (value: number) => numberCell(value, language);
  return {
    caption: words.table,
    columns: (['grouping', 'population', 'communes', 'structures', 'area', 'units'] as const).map(
      (id, at) => ({
        id,
        label: words.columns[id],
        numeric: at > 0,
      }),
    ),
    rows: groupings.map(({ id, name, figures }) => ({
      id,
      cells: [
        textCell(name),
        number(figures.population),
        number(figures.communes),
        number(figures.structures),
        number(figures.areaKm2),
        number(figures.units),
      ],
    })),
  };
}

function barsOf(groupings: Made, words: PageScenarioWords): StackedBars {
  const styles = groupingPalettes[flavour];
  return {
    title: words.bars,
    total: Math.max(0, ...groupings.map(({ figures }) => figures.population)),
    bars: groupings.map(({ id, colour, name, figures }) => ({
      id,
      label: name,
      segments: [
        {
          key: id,
          label: words.inhabitants,
          count: figures.population,
          style: fillOf(styles, `c${colour}`),
        },
      ],
    })),
  };
}

/** The outlines (WGS 84) of the groupings that have units, by id. */
export function groupingOutlines(plan: Plan, ground: Ground): ReadonlyMap<string, MultiPolygon> {
  return new Map(
    plan.groupings.flatMap(({ id }): [string, MultiPolygon][] => {
      const communes = plan.members.get(id)?.communes ?? [];
      const outline = outlineOf(
        ground,
        communes.map(({ insee }) => insee),
      );
      return outline.coordinates.length === 0 ? [] : [[id, outline]];
    }),
  );
}
