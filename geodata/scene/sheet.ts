import { classOf } from '../model/structure';
import type { Structure } from '../model/structure';
import type { Territory } from '../model/territory';
import { styleOf } from '../symbology/scale';
import { palettes } from '../symbology/palette';
import type { Flavour } from '../symbology/palette';
import { classScale, zoneScale } from '../symbology/scales';
import { compareNames, formatDate, formatList } from '../text/format';
import { textFor } from '../text/index';
import type { Language } from '../text/format';
import { badge, evidenceRow, historyOf, meansSection, row, zoneRow } from './sheet-parts';
import type { Sheet, SheetContext } from './sheet-parts';
import type { Tables } from './tables';
import type { View } from './view';

function structureSheet(context: SheetContext, structure: Structure): Sheet {
  const { tables, text, flavour } = context;
  const territory = tables.territories.find((t) => t.id === structure.territory);
  const parent = tables.structures.find((s) => s.id === structure.parent);
  const annexes = tables.structures.filter((s) => s.parent === structure.id);
  const initiatives = tables.initiatives.filter(
    (i) => territory !== undefined && i.territories.includes(territory.id),
  );
  const validity =
    structure.from === null && structure.to === null
      ? []
      : [
          row(
            text.sheet.validity,
            structure.from === null
              ? `– ${formatDate(structure.to ?? '', text.language)}`
              : text.sheet.period(structure.from, structure.to),
          ),
        ];
  return {
    kind: 'structure',
    id: structure.id,
    title: structure.name,
    subtitle: `${text.classes[classOf(structure)]} · ${structure.communeName}`,
    swatch: { type: 'symbol', style: styleOf(classScale(palettes[flavour]), classOf(structure)) },
    sections: [
      {
        title: text.sheet.identity,
        rows: [
          row(text.sheet.class, text.classes[classOf(structure)], {
            confidence: badge(text, structure.classConfidence),
          }),
          row(text.sheet.commune, `${structure.communeName} (${structure.commune})`),
          row(text.sheet.epci, structure.epciName),
          ...zoneRow(context, structure.zone),
          ...(parent === undefined
            ? []
            : [row(text.sheet.parent, parent.name, { link: { kind: 'structure', id: parent.id } })]),
          ...annexes.map((annex) =>
            row(text.kinds.BA, annex.name, { link: { kind: 'structure', id: annex.id } }),
          ),
          ...validity,
        ],
      },
      ...(territory === undefined
        ? []
        : [
            {
              title: text.sheet.territory,
              rows: [
                row(text.sheet.communes, text.sheet.communeCount(territory.communes.length), {
                  confidence: badge(text, territory.evidence.confidence),
                  link: { kind: 'territory', id: territory.id },
                }),
                row(text.sheet.population, text.sheet.inhabitants(territory.population)),
                row(text.sheet.area, text.sheet.squareKm(territory.areaKm2)),
              ],
            },
          ]),
      ...meansSection(context, structure.id),
      {
        title: text.sheet.sources,
        rows: [
          evidenceRow(text, text.sheet.existence, structure.existence),
          ...(structure.existence.note === null ? [] : [row(text.sheet.note, structure.existence.note)]),
        ],
      },
    ],
    history: historyOf(context, initiatives),
  };
}

function territorySheet(context: SheetContext, territory: Territory): Sheet {
  const { tables, text } = context;
  const structure = tables.structures.find((s) => s.id === territory.structure);
  const communes = tables.places
    .filter((place) => territory.communes.includes(place.insee))
    .map((place) => place.name)
    .toSorted(compareNames);
  return {
    kind: 'territory',
    id: territory.id,
    title: territory.name,
    subtitle: `${text.sheet.communeCount(territory.communes.length)} · ${text.sheet.inhabitants(territory.population)}`,
    swatch: null,
    sections: [
      {
        title: text.sheet.identity,
        rows: [
          ...(structure === undefined
            ? []
            : [row(text.sheet.structure, structure.name, { link: { kind: 'structure', id: structure.id } })]),
          ...zoneRow(context, territory.zone),
          row(text.sheet.area, text.sheet.squareKm(territory.areaKm2)),
          row(text.sheet.communes, formatList(communes, text.language)),
        ],
      },
      ...meansSection(context, territory.structure),
      {
        title: text.sheet.sources,
        rows: [
          evidenceRow(text, text.sheet.territorySource, territory.evidence),
          ...(territory.evidence.note === null ? [] : [row(text.sheet.note, territory.evidence.note)]),
        ],
      },
    ],
    history: historyOf(
      context,
      tables.initiatives.filter((initiative) => initiative.territories.includes(territory.id)),
    ),
  };
}

function zoneSheet(context: SheetContext, zoneId: string): Sheet | null {
  const { tables, text, flavour } = context;
  const zone = tables.zones.find((z) => z.id === zoneId);
  if (zone === undefined) return null;
  const scale = zoneScale(
    palettes[flavour],
    tables.zones.map((z) => z.id),
  );
  return {
    kind: 'zone',
    id: zone.id,
    title: zone.name,
    subtitle: `${text.sheet.communeCount(zone.communeCount)} · ${text.sheet.inhabitants(zone.population)}`,
    swatch: { type: 'fill', style: styleOf(scale, zone.id) },
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
        rows: tables.structures
          .filter((s) => s.zone === zone.id)
          .toSorted((a, b) => (b.stars ?? 0) - (a.stars ?? 0) || compareNames(a.name, b.name))
          .map((s) => row(text.classHeads[classOf(s)], s.name, { link: { kind: 'structure', id: s.id } })),
      },
    ],
    history: [],
  };
}

/** The sheet of what the view selects, null when nothing is selected or when it is not in the data. */
export function sheetOf(view: View, tables: Tables, lang: Language, flavour: Flavour): Sheet | null {
  const context: SheetContext = { view, tables, text: textFor(lang), flavour };
  const { selection } = view;
  if (selection === null) return null;
  switch (selection.kind) {
    case 'structure': {
      const structure = tables.structures.find((s) => s.id === selection.id);
      return structure === undefined ? null : structureSheet(context, structure);
    }
    case 'territory': {
      const territory = tables.territories.find((t) => t.id === selection.id);
      return territory === undefined ? null : territorySheet(context, territory);
    }
    case 'zone':
      return zoneSheet(context, selection.id);
  }
}
