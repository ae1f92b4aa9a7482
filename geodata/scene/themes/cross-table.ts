import type { LayerContext } from '../../layers/context';
import { countedClasses, publishedClasses } from '../../model/structure';
import { controlFor, countStructures } from '../../stats/network';
import { classScale, zoneScale } from '../../symbology/scales';
import { styleOf } from '../../symbology/scale';
import { formatDifference } from '../../text/format';
import type { CrossCell, CrossTable } from '../scene';
import { networkYearEnd } from '../view';
import { classesOf } from './common';

type Counted = (typeof countedClasses)[number];

const sameMembers = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));
const isPublished = (id: Counted) => (publishedClasses as readonly Counted[]).includes(id);

/** Whether published totals tell of the day shown: there are some, and it is the end of their year. */
function isCompared({ day, tables }: LayerContext): boolean {
  return tables.controls.length > 0 && day === networkYearEnd(tables.dataset);
}

/** Classes with a column: those that occur on the day, whatever the filters, and those that were published when it is their day. */
function columnsOf(context: LayerContext): readonly Counted[] {
  const occurring = classesOf(context.network, context.day);
  const compared = isCompared(context);
  return countedClasses.filter((id) => occurring.has(id) || (compared && isPublished(id)));
}

/** What is said under the table: the agreement, the differences, or why nothing is compared. */
function verdictOf(
  { tables, text }: LayerContext,
  compared: boolean,
  faults: readonly string[],
): CrossTable['verdict'] {
  const { networkYear: year } = tables.dataset;
  if (compared) {
    return faults.length === 0
      ? { agrees: true, text: text.network.agrees(year) }
      : { agrees: false, text: text.network.differs(faults) };
  }
  return {
    agrees: null,
    text: tables.controls.length === 0 ? text.network.unpublished : text.network.uncompared(year),
  };
}

/**
 * The table zone × class on the day: what the map shows (`shown`), what is loaded, and on the last day of the network's year what was
 * published and the difference. Annex bureaux belong to their parent and are not counted. The totals stand for all zones or all classes.
 */
export function crossTable(context: LayerContext, shown: LayerContext['structures']): CrossTable {
  const { view, tables, text, palette, network, day } = context;
  const zoneIds = tables.zones.map((zone) => zone.id);
  const zones = zoneScale(palette, zoneIds);
  const classes = classScale(palette);
  const year = tables.dataset.networkYear;
  const compared = isCompared(context);
  const columns = columnsOf(context);

  const cell = (rowZones: readonly string[], one: Counted | null): CrossCell => {
    const rowClasses = one === null ? countedClasses : [one];
    const loaded = countStructures(network, rowZones, rowClasses, day);
    const control = compared
      ? controlFor(tables.controls, rowZones, one === null ? publishedClasses : [one])
      : null;
    const filterZones = rowZones.length === zoneIds.length ? [] : rowZones;
    const filterClasses = one === null ? [] : [one];
    return {
      shown: countStructures(shown, rowZones, rowClasses, day),
      loaded,
      control,
      difference: control === null ? null : loaded - control,
      zones: filterZones,
      classes: filterClasses,
      active:
        (filterZones.length > 0 || filterClasses.length > 0) &&
        sameMembers(filterZones, view.zones) &&
        sameMembers(filterClasses, view.classes),
    };
  };
  const cellsOf = (rowZones: readonly string[]) => [
    ...columns.map((id) => cell(rowZones, id)),
    cell(rowZones, null),
  ];
  const rows = tables.zones.map((zone) => ({
    id: zone.id,
    label: zone.name,
    swatch: { type: 'fill', style: styleOf(zones, zone.id) } as const,
    total: false,
    cells: cellsOf([zone.id]),
  }));
  const heads = [...columns.map((id) => text.classHeads[id]), text.total];
  const faults = rows.flatMap((row) =>
    row.cells.flatMap(({ difference }, index) => {
      const head = heads[index] ?? '';
      // A total differs when a class does, or when a structure has a class of which nothing was published.
      const isTold =
        head === text.total && row.cells.slice(0, -1).some((other) => (other.difference ?? 0) !== 0);
      return difference === null || difference === 0 || isTold
        ? []
        : [`${row.label}, ${head} ${formatDifference(difference)}`];
    }),
  );
  return {
    caption: compared ? text.network.compared(year) : text.network.cross(day),
    columns: [
      ...columns.map((id) => ({
        id,
        label: text.classHeads[id],
        swatch: { type: 'symbol', style: styleOf(classes, id) } as const,
      })),
      { id: 'total', label: text.total, swatch: null },
    ],
    rows: [...rows, { id: 'total', label: text.total, swatch: null, total: true, cells: cellsOf(zoneIds) }],
    verdict: verdictOf(context, compared, faults),
  };
}
