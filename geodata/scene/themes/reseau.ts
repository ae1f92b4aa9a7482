import type { LayerContext } from '../../layers/context';
import { isUnattested } from '../../model/evidence';
import { classOf, structureClasses } from '../../model/structure';
import { admits, isAdmitted, isCounted, isWithin } from '../../stats/network';
import type { Bounds } from '../../stats/network';
import { styleOf } from '../../symbology/scale';
import { classScale, zoneScale } from '../../symbology/scales';
import { compareNames } from '../../text/format';
import type { LegendSection, Notice, SceneTable } from '../scene';
import { crossTable } from './cross-table';
import { classesOf, filterWords, geometryNotice, outlineLegend, textCell } from './common';
import type { ThemeDefinition, ThemeParts } from './theme';

function finding({ tables, text }: LayerContext, shown: LayerContext['structures']): string {
  const perZone = tables.zones
    .map((zone) => ({ zone: zone.name, count: shown.filter((s) => s.zone === zone.id).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || compareNames(a.zone, b.zone));
  const ofKind = (kind: string) => shown.filter((s) => s.kind === kind).length;
  return text.network.finding({
    total: shown.filter(isCounted).length,
    offices: ofKind('OT'),
    syndicats: ofKind('SI'),
    annexes: ofKind('BA'),
    most: perZone[0] ?? null,
    least: perZone.at(-1) ?? null,
  });
}

/** Counts of an entry ignore its own filter, so that what is switched off can be switched on again knowingly. */
function legend(
  { view, tables, text, palette }: LayerContext,
  bounds: Bounds | null,
): readonly LegendSection[] {
  const inWindow = tables.structures.filter((s) => bounds === null || isWithin(s.position, bounds));
  const forClasses = inWindow.filter((s) => isAdmitted(s, { ...view, classes: [] }));
  const forZones = inWindow.filter((s) => isAdmitted(s, { ...view, zones: [] }));
  const classes = classScale(palette);
  const zoneIds = tables.zones.map((zone) => zone.id);
  const zones = zoneScale(palette, zoneIds);
  const loaded = classesOf(tables.structures);
  return [
    {
      id: 'structures',
      title: text.legend.structures,
      entries: structureClasses
        .filter((id) => loaded.has(id))
        .map((id) => ({
          key: id,
          label: text.classes[id],
          count: forClasses.filter((s) => classOf(s) === id).length,
          swatch: { type: 'symbol', style: styleOf(classes, id) },
          filter: { param: 'classes', value: id, active: admits(view.classes, id) },
        })),
    },
    {
      id: 'zones',
      title: text.legend.zones,
      entries: tables.zones.map((zone) => ({
        key: zone.id,
        label: zone.name,
        count: forZones.filter((s) => s.zone === zone.id).length,
        swatch: { type: 'fill', style: styleOf(zones, zone.id) },
        filter: { param: 'zones', value: zone.id, active: admits(view.zones, zone.id) },
      })),
    },
  ];
}

function table({ tables, text }: LayerContext, shown: LayerContext['structures']): SceneTable {
  const zoneNames = new Map(tables.zones.map((zone) => [zone.id, zone.name]));
  const { columns } = text;
  return {
    caption: text.network.table,
    columns: (['name', 'class', 'commune', 'epci', 'zone', 'existence', 'classSource'] as const).map(
      (id) => ({
        id,
        label: columns[id],
        numeric: false,
      }),
    ),
    rows: shown.map((s) => ({
      id: s.id,
      selects: 'structure',
      cells: [
        textCell(s.name),
        { value: structureClasses.indexOf(classOf(s)), text: text.classHeads[classOf(s)] },
        textCell(s.communeName),
        textCell(s.epciName),
        textCell(zoneNames.get(s.zone) ?? null),
        textCell(text.confidences[s.existence.confidence]),
        textCell(text.confidences[s.classConfidence]),
      ],
    })),
  };
}

function notices(context: LayerContext, agrees: boolean, verdict: string): readonly Notice[] {
  const { structures, text } = context;
  const unattested = structures.filter((s) => isUnattested(s.existence.confidence)).length;
  const someUnattested = unattested > 0 || structures.some((s) => isUnattested(s.classConfidence));
  return [
    ...(agrees ? [] : [{ id: 'control', short: text.notices.controlShort, text: verdict } as const]),
    ...(someUnattested
      ? [
          {
            id: 'demonstration',
            short: text.notices.demonstrationShort,
            text: text.notices.structures(unattested, structures.length),
          } as const,
        ]
      : []),
    geometryNotice(context),
  ];
}

function describe(context: LayerContext, bounds: Bounds | null): ThemeParts {
  const { tables, text } = context;
  const shown =
    bounds === null ? context.structures : context.structures.filter((s) => isWithin(s.position, bounds));
  const cross = crossTable(context, shown);
  const outlines = outlineLegend(context);
  return {
    title: text.network.title(
      tables.dataset.departmentName,
      tables.dataset.networkYear,
      filterWords(context),
    ),
    finding: finding(context, shown),
    legend: [...legend(context, bounds), ...(outlines === null ? [] : [outlines])],
    table: table(context, shown),
    cross,
    bars: null,
    actors: null,
    notices: notices(context, cross.verdict.agrees, cross.verdict.text),
  };
}

/** The network: zones, structures by kind and class, checked against the published totals. */
export const reseau: ThemeDefinition = { id: 'reseau', describe };
