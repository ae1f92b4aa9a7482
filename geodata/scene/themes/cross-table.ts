import type { LayerContext } from '../../layers/context';
import { countedClasses } from '../../model/structure';
import { controlFor, countStructures } from '../../stats/network';
import { classScale, zoneScale } from '../../symbology/scales';
import { styleOf } from '../../symbology/scale';
import { formatDifference } from '../../text/format';
import type { CrossCell, CrossTable } from '../scene';

const sameMembers = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/**
 * The table zone × class: what the map shows (`shown`), what is loaded, what was published and the difference.
 * Annex bureaux belong to their parent and are not counted. The totals stand for all zones or all classes.
 */
export function crossTable(
  { view, tables, text, palette }: LayerContext,
  shown: LayerContext['structures'],
): CrossTable {
  const zoneIds = tables.zones.map((zone) => zone.id);
  const zones = zoneScale(palette, zoneIds);
  const classes = classScale(palette);
  const year = tables.dataset.networkYear;

  const cell = (
    rowZones: readonly string[],
    rowClasses: readonly (typeof countedClasses)[number][],
  ): CrossCell => {
    const allZones = rowZones.length === zoneIds.length;
    const allClasses = rowClasses.length === countedClasses.length;
    const loaded = countStructures(tables.structures, rowZones, rowClasses);
    const control = controlFor(tables.controls, rowZones, rowClasses);
    const filterZones = allZones ? [] : rowZones;
    const filterClasses = allClasses ? [] : rowClasses;
    return {
      shown: countStructures(shown, rowZones, rowClasses),
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
    ...countedClasses.map((id) => cell(rowZones, [id])),
    cell(rowZones, countedClasses),
  ];
  const rows = tables.zones.map((zone) => ({
    id: zone.id,
    label: zone.name,
    swatch: { type: 'fill', style: styleOf(zones, zone.id) } as const,
    total: false,
    cells: cellsOf([zone.id]),
  }));
  const faults = rows.flatMap((row) =>
    row.cells.slice(0, -1).flatMap((c, index) => {
      const id = countedClasses[index];
      return c.difference === null || c.difference === 0 || id === undefined
        ? []
        : [`${row.label}, ${text.classHeads[id]} ${formatDifference(c.difference)}`];
    }),
  );
  return {
    caption: text.network.cross(year),
    columns: [
      ...countedClasses.map((id) => ({
        id,
        label: text.classHeads[id],
        swatch: { type: 'symbol', style: styleOf(classes, id) } as const,
      })),
      { id: 'total', label: text.total, swatch: null },
    ],
    rows: [...rows, { id: 'total', label: text.total, swatch: null, total: true, cells: cellsOf(zoneIds) }],
    verdict: {
      agrees: faults.length === 0,
      text: faults.length === 0 ? text.network.agrees(year) : text.network.differs(faults),
    },
  };
}
