import type { LayerContext } from '../../layers/context';
import type { StructureCollection } from '../../model/collection';
import { collectionRows } from '../../stats/collection';
import { isWithin } from '../../stats/network';
import type { Bounds } from '../../stats/network';
import { styleOf } from '../../symbology/scale';
import { shareClassOf, shareClasses, shareScale } from '../../symbology/shares';
import { formatDate } from '../../text/format';
import { textCell } from '../cells';
import type { LegendSection, SceneTable, StackedBars } from '../scene';
import { filterWords, geometryNotice, outlineLegend } from './common';
import type { ThemeDefinition, ThemeParts } from './theme';

type Rows = readonly StructureCollection[];

/** Keys of the legend, from the least collected to the most; those without an answer, or who refuse, last. */
const keys = [...shareClasses.map(({ id }) => id), 'none'] as const;

function keyOf({ answer, overall }: StructureCollection): (typeof keys)[number] {
  return answer === null || answer.state === 'refused' ? 'none' : shareClassOf(overall);
}

function classLabel({ text }: LayerContext, key: (typeof keys)[number]): string {
  const bounds = shareClasses.find(({ id }) => id === key);
  return bounds === undefined
    ? text.collecte.noAnswer
    : text.collecte.shareClass(bounds.from * 100, bounds.to * 100);
}

function finding({ text }: LayerContext, rows: Rows): string {
  const answered = rows.filter(({ answer }) => answer !== null && answer.state !== 'refused').length;
  return text.collecte.finding(answered, rows.length, rows.filter(({ late }) => late).length);
}

function legend(context: LayerContext, rows: Rows): LegendSection {
  const scale = shareScale(context.palette);
  return {
    id: 'shares',
    title: context.text.collecte.legend,
    entries: keys.map((key) => ({
      key,
      label: classLabel(context, key),
      short: null,
      count: rows.filter((row) => keyOf(row) === key).length,
      swatch: { type: 'fill', style: styleOf(scale, key) },
      filter: null,
    })),
  };
}

function table({ tables, text, territories }: LayerContext, rows: Rows): SceneTable {
  const { columns } = text.collecte;
  const zoneNames = new Map(tables.zones.map((zone) => [zone.id, zone.name]));
  const territoryOf = new Map(territories.map(({ territory }) => [territory.structure, territory.territory]));
  return {
    caption: text.collecte.table(tables.collection?.campaign.name ?? null),
    columns: (['structure', 'zone', 'share', 'answer', 'day', 'late'] as const).map((id) => ({
      id,
      label: columns[id],
      numeric: id === 'share',
    })),
    rows: rows.map(({ id, name, zone, overall, answer, late }) => {
      const territory = territoryOf.get(id);
      return {
        id: territory ?? id,
        selects: territory === undefined ? 'structure' : 'territory',
        cells: [
          textCell(name),
          textCell(zone === null ? null : (zoneNames.get(zone) ?? null)),
          { value: overall, text: text.collecte.percent(overall) },
          textCell(text.collecte.answers[answer?.state ?? 'none']),
          {
            value: answer?.day ?? null,
            text: answer === null ? '–' : formatDate(answer.day, text.language),
          },
          textCell(late ? columns.late : null),
        ],
      };
    }),
  };
}

function bars(context: LayerContext, rows: Rows): StackedBars {
  const scale = shareScale(context.palette);
  const zones = context.tables.zones
    .map((zone) => ({ zone, inZone: rows.filter((row) => row.zone === zone.id) }))
    .filter(({ inZone }) => inZone.length > 0);
  return {
    title: context.text.collecte.bars,
    total: Math.max(0, ...zones.map(({ inZone }) => inZone.length)),
    bars: zones.map(({ zone, inZone }) => ({
      id: zone.id,
      label: zone.name,
      segments: keys.map((key) => ({
        key,
        label: classLabel(context, key),
        count: inZone.filter((row) => keyOf(row) === key).length,
        style: styleOf(scale, key),
      })),
    })),
  };
}

function describe(context: LayerContext, bounds: Bounds | null): ThemeParts {
  const { view, tables, text, day } = context;
  const seat = new Map(tables.structures.map(({ id, position }) => [id, position]));
  const rows = collectionRows(tables, view, day).filter(({ id }) => {
    const position = seat.get(id);
    return bounds === null || (position !== undefined && isWithin(position, bounds));
  });
  const outlines = outlineLegend(context);
  return {
    title: text.collecte.title(tables.collection?.campaign ?? null, filterWords(context)),
    finding: tables.collection === null ? text.collecte.none : finding(context, rows),
    legend: [legend(context, rows), ...(outlines === null ? [] : [outlines])],
    table: table(context, rows),
    cross: null,
    bars: bars(context, rows),
    actors: null,
    notices: [geometryNotice(context)],
  };
}

/** How complete a campaign of collection is, structure by structure. */
export const collecte: ThemeDefinition = { id: 'collecte', describe };
