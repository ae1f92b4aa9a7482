import type { LayerContext } from '../../layers/context';
import { classOn, isOfficeClass, officeClasses } from '../../model/structure';
import type { StructureClass } from '../../model/structure';
import { formatList } from '../../text/format';
import type { LegendEntry, LegendSection, Notice } from '../scene';

/** The filters of a view in words, for the title: zones, classes, EPCI; empty when nothing is filtered. */
export function filterWords({ view, tables, text }: LayerContext): string {
  const zones = tables.zones.filter((zone) => view.zones.includes(zone.id)).map((zone) => zone.name);
  const everyOffice = officeClasses.every((id) => view.classes.includes(id));
  const classes = [
    ...(everyOffice ? [text.offices] : []),
    ...view.classes.filter((id) => !everyOffice || !isOfficeClass(id)).map((id) => text.classHeads[id]),
  ];
  const epcis = [...new Set(tables.places.filter((p) => view.epcis.includes(p.epci)).map((p) => p.epciName))];
  return [zones, classes, epcis]
    .filter((words) => words.length > 0)
    .map((words) => formatList(words, text.language))
    .join(', ');
}

/** Legend of the outlines drawn on demand; null when none is. */
export function outlineLegend({ view, text, palette }: LayerContext): LegendSection | null {
  const styles = { epcis: palette.epciLimit, communes: palette.communeLimit } as const;
  const entries = view.outlines.map((outline): LegendEntry => ({
    key: outline,
    label: text.outline[outline],
    short: null,
    count: null,
    swatch: { type: 'line', style: styles[outline] },
    filter: null,
  }));
  return entries.length === 0 ? null : { id: 'outlines', title: text.legend.outlines, entries };
}

/** The mention of the contours shown and of their accuracy. */
export function geometryNotice({ tables, text }: LayerContext): Notice {
  const { kind, label, accuracyM, date } = tables.dataset.geometry;
  return {
    id: 'geometry',
    short: text.notices.geometryShort[kind],
    text: text.notices.geometry(label, accuracyM, date),
  };
}

/** Classes of a list of structures that actually occur on a day (ISO date). */
export function classesOf(structures: LayerContext['structures'], day: string): ReadonlySet<StructureClass> {
  return new Set(structures.map((structure) => classOn(structure, day)));
}
