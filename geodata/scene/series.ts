import type { LayerContext } from '../layers/context';
import { territoryLimits, territoryStatus } from '../layers/territories';
import { zoneLimits } from '../layers/zones';
import { initiativeTypes, statusLadder, type InitiativeType, type StatusOrNone } from '../model/initiative';
import { admits } from '../stats/network';
import { countByStatus, type TerritoryStatus } from '../stats/territory-status';
import { styleOf } from '../symbology/scale';
import { statusScale } from '../symbology/scales';
import type { LegendSection, Scene, SceneTable, SmallMap, StackedBars, TableCell } from './scene';
import { textCell } from './cells';
import { filterWords } from './themes/common';
import type { Series, View } from './view';

/** What a series says in place of a single map. */
type SeriesParts = Pick<Scene, 'title' | 'finding' | 'legend' | 'table' | 'bars' | 'actors' | 'series'>;

/** One map of a series: what it differs by from the view, and what is known of it. */
interface Member {
  readonly key: string;
  readonly title: string;
  readonly view: Pick<View, 'initiative' | 'date'>;
  readonly context: LayerContext;
}

function membersOf(series: Series, context: LayerContext, contextOf: (view: View) => LayerContext): Member[] {
  const { view, tables, text } = context;
  const member = (key: string, title: string, given: Partial<Member['view']>): Member => {
    const own = { initiative: view.initiative, date: view.date, ...given };
    return { key, title, view: own, context: contextOf({ ...view, ...own }) };
  };
  if (series === 'types')
    return initiativeTypes.map((type) => member(type, text.initiatives[type].name, { initiative: type }));
  const [first, last] = tables.dataset.period.map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).map((year) =>
    member(year, year, { date: `${year}-12-31` }),
  );
}

function adoptedIn({ admitted }: LayerContext): number {
  return admitted.filter(({ status }) => status === 'adopted').length;
}

function smallMap({ key, title, view, context }: Member): SmallMap {
  const { text, admitted } = context;
  return {
    key,
    title,
    finding: text.series.count(adoptedIn(context), admitted.length),
    view,
    layers: [territoryStatus, territoryLimits, zoneLimits]
      .map((layer) => layer.build(context))
      .filter((layer) => layer !== null),
  };
}

function legend({ view, text, palette }: LayerContext): LegendSection {
  const scale = statusScale(palette);
  return {
    id: 'status',
    title: text.series.legend,
    entries: statusLadder.map((status) => ({
      key: status,
      label: text.statuses[status],
      short: null,
      count: null,
      swatch: { type: 'fill', style: styleOf(scale, status) },
      filter: { param: 'statuses', value: status, active: admits(view.statuses, status) },
    })),
  };
}

/** The matrix beside the maps: a row for each territory of the day, a column for each map. */
function matrix(
  { tables, text, admitted }: LayerContext,
  title: string,
  members: readonly Member[],
): SceneTable {
  const zoneNames = new Map(tables.zones.map((zone) => [zone.id, zone.name]));
  const statuses = members.map(
    ({ context }) => new Map(context.admitted.map((row) => [row.territory.territory, row])),
  );
  const cell = (row: TerritoryStatus | undefined): TableCell =>
    row === undefined
      ? textCell(null)
      : {
          value: statusLadder.indexOf(row.status),
          text: row.partial
            ? `${text.statuses[row.status]}, ${text.sheet.partly}`
            : text.statuses[row.status],
        };
  return {
    caption: `${text.series.legend}. ${title}`,
    columns: [
      { id: 'territory', label: text.columns.territory, numeric: false },
      { id: 'zone', label: text.columns.zone, numeric: false },
      ...members.map(({ key, title: label }) => ({ id: key, label, numeric: false })),
    ],
    rows: admitted.map(({ territory }) => ({
      id: territory.territory,
      selects: 'territory',
      cells: [
        textCell(territory.name),
        textCell(zoneNames.get(territory.zone) ?? null),
        ...statuses.map((rows) => cell(rows.get(territory.territory))),
      ],
    })),
  };
}

function bars({ text, palette }: LayerContext, members: readonly Member[]): StackedBars {
  const scale = statusScale(palette);
  return {
    title: text.series.bars,
    total: Math.max(0, ...members.map(({ context }) => context.admitted.length)),
    bars: members.map(({ key, title, context }) => {
      const counts: ReadonlyMap<StatusOrNone, number> = countByStatus(context.admitted);
      return {
        id: key,
        label: title,
        segments: statusLadder.map((status) => ({
          key: status,
          label: text.statuses[status],
          count: counts.get(status) ?? 0,
          style: styleOf(scale, status),
        })),
      };
    }),
  };
}

function typesFinding({ text, admitted }: LayerContext, members: readonly Member[]): string {
  const counts = members.map(({ view, context }) => ({ type: view.initiative, adopted: adoptedIn(context) }));
  const [most] = counts.toSorted((a, b) => b.adopted - a.adopted);
  const nobody = counts.filter(({ adopted }) => adopted === 0).map(({ type }): InitiativeType => type);
  return most === undefined ? '' : text.series.typesFinding({ ...most, total: admitted.length, nobody });
}

function yearsFinding({ view, text }: LayerContext, members: readonly Member[]): string {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) return '';
  const count = ({ key, context }: Member) => ({
    year: key,
    adopted: adoptedIn(context),
    total: context.admitted.length,
  });
  return text.series.yearsFinding(view.initiative, count(first), count(last));
}

/**
 * Small maps of one legend, after Bertin and Tufte: all types of initiative on a day, or one type at the end of each year, with the matrix of
 * territories beside them. `contextOf` gives the context of another view.
 */
export function seriesParts(
  series: Series,
  context: LayerContext,
  contextOf: (view: View) => LayerContext,
): SeriesParts {
  const { view, text } = context;
  const members = membersOf(series, context, contextOf);
  const filter = filterWords(context);
  const title =
    series === 'types'
      ? text.series.typesTitle(view.date, filter)
      : text.series.yearsTitle(view.initiative, members[0]?.key ?? '', members.at(-1)?.key ?? '', filter);
  return {
    title,
    finding: series === 'types' ? typesFinding(context, members) : yearsFinding(context, members),
    legend: [legend(context)],
    table: matrix(context, title, members),
    bars: bars(context, members),
    actors: null,
    series: members.map(smallMap),
  };
}
