import { existsOn } from '../model/period';
import { classOn, officeClasses } from '../model/structure';
import type { StructureClass } from '../model/structure';
import { periodOn } from '../model/territory';
import { styleOf } from '../symbology/scale';
import { palettes } from '../symbology/palette';
import type { Flavour } from '../symbology/palette';
import { zoneScale } from '../symbology/scales';
import { compareNames } from '../text/format';
import { textFor } from '../text/index';
import type { Language } from '../text/format';
import { row } from './sheet-parts';
import type { Sheet, SheetContext } from './sheet-parts';
import { communeSheet } from './sheet-commune';
import { structureSheet } from './sheet-structure';
import { territorySheet } from './sheet-territory';
import type { Tables } from './tables';
import { dayOf } from './view';
import type { View } from './view';

function zoneSheet({ tables, text, flavour, day }: SheetContext, zoneId: string): Sheet | null {
  const zone = tables.zones.find((z) => z.id === zoneId);
  if (zone === undefined) return null;
  const scale = zoneScale(
    palettes[flavour],
    tables.zones.map((z) => z.id),
  );
  const rank = (id: StructureClass) => (officeClasses as readonly StructureClass[]).indexOf(id);
  const structures = tables.structures
    .filter((s) => s.zone === zone.id && existsOn(s, day))
    .map((s) => ({ id: s.id, name: s.name, class: classOn(s, day) }))
    .toSorted((a, b) => rank(b.class) - rank(a.class) || compareNames(a.name, b.name));
  return {
    kind: 'zone',
    id: zone.id,
    title: zone.name,
    subtitle: `${text.sheet.communeCount(zone.communeCount)} · ${text.sheet.inhabitants(zone.population)}`,
    swatch: { type: 'fill', style: styleOf(scale, zone.id) },
    mentions: [],
    sections: [
      {
        title: text.sheet.identity,
        rows: [
          row(text.sheet.area, text.sheet.squareKm(zone.areaKm2)),
          ...(zone.note === null ? [] : [row(text.sheet.note, zone.note)]),
        ],
      },
      {
        title: text.sheet.structures,
        rows: structures.map((s) =>
          row(text.classHeads[s.class], s.name, { link: { kind: 'structure', id: s.id } }),
        ),
      },
    ],
    history: [],
  };
}

export interface SheetOptions {
  readonly lang: Language;
  readonly flavour: Flavour;
  /** The day of the reader (ISO date), from which a class is about to expire or has expired. */
  readonly today: string;
}

/** The sheet of what the view selects on its day, null when nothing is selected or when it is not in the data. */
export function sheetOf(view: View, tables: Tables, { lang, flavour, today }: SheetOptions): Sheet | null {
  const day = dayOf(view, tables);
  const context: SheetContext = { view, tables, text: textFor(lang), flavour, day, today };
  const { selection } = view;
  if (selection === null) return null;
  switch (selection.kind) {
    case 'structure': {
      const structure = tables.structures.find((s) => s.id === selection.id);
      return structure === undefined ? null : structureSheet(context, structure);
    }
    case 'territory': {
      const territory = periodOn(tables.territories, selection.id, day);
      return territory === undefined ? null : territorySheet(context, territory);
    }
    case 'commune': {
      const place = tables.places.find(({ insee }) => insee === selection.id);
      return place === undefined ? null : communeSheet(context, place);
    }
    case 'zone':
      return zoneSheet(context, selection.id);
  }
}
