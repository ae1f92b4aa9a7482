import type { LayerContext } from '../../layers/context';
import { isUnattested } from '../../model/evidence';
import { yearBefore } from '../../model/period';
import { classInForce, classOn, structureClasses } from '../../model/structure';
import { admits, isAdmitted, isCounted, isWithin } from '../../stats/network';
import type { Bounds } from '../../stats/network';
import { styleOf } from '../../symbology/scale';
import { classScale, zoneScale } from '../../symbology/scales';
import { compareNames, formatDate } from '../../text/format';
import { textCell } from '../cells';
import type { CrossTable, LegendSection, Notice, SceneTable } from '../scene';
import { lastKnownDay } from '../../stats/last-known-day';
import { networkYearEnd } from '../view';
import { crossTable } from './cross-table';
import { classesOf, filterWords, geometryNotice, outlineLegend } from './common';
import type { ThemeDefinition, ThemeParts } from './theme';

function finding({ tables, text }: LayerContext, shown: LayerContext['structures']): string {
  const counted = shown.filter(isCounted);
  const perZone = tables.zones
    .map((zone) => ({ zone: zone.name, count: counted.filter((s) => s.zone === zone.id).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || compareNames(a.zone, b.zone));
  const ofKind = (kind: string) => shown.filter((s) => s.kind === kind).length;
  return text.network.finding({
    total: counted.length,
    offices: ofKind('OT'),
    syndicats: ofKind('SI'),
    annexes: ofKind('BA'),
    most: perZone[0] ?? null,
    least: perZone.at(-1) ?? null,
  });
}

/** Counts of an entry ignore its own filter, so that what is switched off can be switched on again knowingly. */
function legend(
  { view, tables, text, palette, network, day }: LayerContext,
  bounds: Bounds | null,
): readonly LegendSection[] {
  const inWindow = network.filter((s) => bounds === null || isWithin(s.position, bounds));
  const forClasses = inWindow.filter((s) => isAdmitted(s, { ...view, classes: [] }, day));
  const forZones = inWindow.filter((s) => isCounted(s) && isAdmitted(s, { ...view, zones: [] }, day));
  const classes = classScale(palette);
  const zoneIds = tables.zones.map((zone) => zone.id);
  const zones = zoneScale(palette, zoneIds);
  const occurring = classesOf(network, day);
  return [
    {
      id: 'structures',
      title: text.legend.structures,
      entries: structureClasses
        .filter((id) => occurring.has(id))
        .map((id) => ({
          key: id,
          label: text.legendClasses[id],
          short: text.classHeads[id],
          count: forClasses.filter((s) => classOn(s, day) === id).length,
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
        short: null,
        count: forZones.filter((s) => s.zone === zone.id).length,
        swatch: { type: 'fill', style: styleOf(zones, zone.id) },
        filter: { param: 'zones', value: zone.id, active: admits(view.zones, zone.id) },
      })),
    },
  ];
}

/** The structures of the map, by name. The end of the classes has a column once one of those shown has an end. */
function table({ tables, text, day }: LayerContext, shown: LayerContext['structures']): SceneTable {
  const zoneNames = new Map(tables.zones.map((zone) => [zone.id, zone.name]));
  const byName = shown.toSorted((a, b) => compareNames(a.name, b.name));
  const rows = byName.map((s) => ({
    structure: s,
    id: classOn(s, day),
    granted: classInForce(s, day),
  }));
  const someEnd = rows.some(({ granted }) => (granted?.to ?? null) !== null);
  const columns = [
    'name',
    'class',
    ...(someEnd ? (['classEnd'] as const) : []),
    'commune',
    'epci',
    'zone',
    'existence',
    'classSource',
  ] as const;
  const endCell = (end: string | null) => ({
    value: end,
    text: end === null ? '–' : formatDate(end, text.language),
  });
  return {
    caption: text.network.table,
    columns: columns.map((id) => ({ id, label: text.columns[id], numeric: false })),
    rows: rows.map(({ structure: s, id, granted }) => ({
      id: s.id,
      selects: 'structure',
      cells: [
        textCell(s.name),
        { value: structureClasses.indexOf(id), text: text.classHeads[id] },
        ...(someEnd ? [endCell(granted?.to ?? null)] : []),
        textCell(s.communeName),
        textCell(s.epciName),
        textCell(zoneNames.get(s.zone) ?? null),
        textCell(text.confidences[s.existence.confidence]),
        textCell(granted === null ? null : text.confidences[granted.confidence]),
      ],
    })),
  };
}

function notices(context: LayerContext, verdict: CrossTable['verdict']): readonly Notice[] {
  const { structures, tables, text, day } = context;
  const unattested = structures.filter((s) => isUnattested(s.existence.confidence)).length;
  const someUnattested =
    unattested > 0 ||
    structures.some((s) => {
      const granted = classInForce(s, day);
      return granted !== null && isUnattested(granted.confidence);
    });
  const known = lastKnownDay(tables.structures, networkYearEnd(tables.dataset), day);
  return [
    // A network of which nothing new was heard for a year is told as such.
    ...(known < yearBefore(day)
      ? [
          {
            id: 'horizon',
            short: text.notices.horizonShort(known),
            text: text.notices.horizon(known),
          } as const,
        ]
      : []),
    ...(verdict.agrees === false
      ? [{ id: 'control', short: text.notices.controlShort, text: verdict.text } as const]
      : []),
    ...(someUnattested
      ? [
          {
            id: 'demonstration',
            short: text.notices.demonstrationShort,
            text: text.notices.structures(unattested, structures.length, tables.dataset.networkYear),
          } as const,
        ]
      : []),
    geometryNotice(context),
  ];
}

function describe(context: LayerContext, bounds: Bounds | null): ThemeParts {
  const { tables, text, day } = context;
  const { departmentName, networkYear } = tables.dataset;
  const shown =
    bounds === null ? context.structures : context.structures.filter((s) => isWithin(s.position, bounds));
  const cross = crossTable(context, shown);
  const outlines = outlineLegend(context);
  return {
    title: text.network.title(
      departmentName,
      day === networkYearEnd(tables.dataset) ? networkYear : day,
      filterWords(context),
    ),
    finding: finding(context, shown),
    legend: [...legend(context, bounds), ...(outlines === null ? [] : [outlines])],
    table: table(context, shown),
    cross,
    bars: null,
    actors: null,
    notices: notices(context, cross.verdict),
  };
}

/** The network: zones, structures by kind and class, checked against the published totals. */
export const reseau: ThemeDefinition = { id: 'reseau', describe };
