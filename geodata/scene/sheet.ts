import type { Confidence, Evidence } from '../model/evidence';
import { statusOn } from '../model/initiative';
import type { Initiative, Status, StatusOrNone } from '../model/initiative';
import { classOf } from '../model/structure';
import type { Structure } from '../model/structure';
import type { Territory } from '../model/territory';
import type { FillStyle } from '../symbology/scale';
import { styleOf } from '../symbology/scale';
import { palettes } from '../symbology/palette';
import type { Flavour } from '../symbology/palette';
import { classScale, statusScale, zoneScale } from '../symbology/scales';
import { compareNames, formatDate, formatList } from '../text/format';
import { textFor } from '../text/index';
import type { Language } from '../text/format';
import type { Text } from '../text/text';
import type { Selectable, Swatch } from './scene';
import type { Tables } from './tables';
import type { View } from './view';

/** A line of the sheet; with a `link` it leads to another sheet, with an `href` to a source outside. */
export interface SheetRow {
  readonly label: string;
  readonly text: string;
  readonly confidence: { readonly id: Confidence; readonly label: string } | null;
  readonly link: { readonly kind: Selectable; readonly id: string } | null;
  readonly href: string | null;
}
/** A period of an initiative, for a timeline: dates are ISO, `to` null is still open. */
export interface HistoryPeriod {
  readonly status: Status;
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
  readonly dates: string;
  readonly style: FillStyle;
}
export interface HistoryLine {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly now: { readonly status: StatusOrNone; readonly label: string };
  readonly confidence: { readonly id: Confidence; readonly label: string };
  readonly actors: string;
  readonly periods: readonly HistoryPeriod[];
}
/** All that is known of the selected thing, as plain data: the screen and the print lay it out. */
export interface Sheet {
  readonly kind: Selectable;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly swatch: Swatch | null;
  readonly sections: readonly { readonly title: string; readonly rows: readonly SheetRow[] }[];
  readonly history: readonly HistoryLine[];
}

interface SheetContext {
  readonly view: View;
  readonly tables: Tables;
  readonly text: Text;
  readonly flavour: Flavour;
}

function row(label: string, text: string, more: Partial<SheetRow> = {}): SheetRow {
  return { label, text, confidence: null, link: null, href: null, ...more };
}

function badge(text: Text, id: Confidence): SheetRow['confidence'] {
  return { id, label: text.confidences[id] };
}

function evidenceRow(text: Text, label: string, evidence: Evidence): SheetRow {
  const { source, year } = evidence;
  const isLink = source !== null && /^https?:\/\//.test(source);
  const shown = isLink ? source.replace(/^https?:\/\//, '').split('/')[0] : source;
  const dated = year === null ? '' : ` (${text.sheet.sourceYear(year)})`;
  return row(
    label,
    shown === null || shown === undefined ? text.confidences[evidence.confidence] : `${shown}${dated}`,
    {
      confidence: badge(text, evidence.confidence),
      href: isLink ? source : null,
    },
  );
}

function zoneRow({ tables, text }: SheetContext, zoneId: string): SheetRow[] {
  const zone = tables.zones.find((z) => z.id === zoneId);
  return zone === undefined ? [] : [row(text.sheet.zone, zone.name, { link: { kind: 'zone', id: zone.id } })];
}

function historyOf(
  { view, text, flavour }: SheetContext,
  initiatives: readonly Initiative[],
): readonly HistoryLine[] {
  const scale = statusScale(palettes[flavour]);
  return initiatives.map((initiative) => {
    const status = statusOn(initiative, view.date);
    return {
      id: initiative.id,
      type: text.initiatives[initiative.type].name,
      name: initiative.name,
      now: { status, label: text.statuses[status] },
      confidence: {
        id: initiative.evidence.confidence,
        label: text.confidences[initiative.evidence.confidence],
      },
      actors: formatList(
        initiative.actors.map(({ name, role }) => `${name} (${text.roles[role]})`),
        text.language,
      ),
      periods: initiative.statuses.map((period) => ({
        ...period,
        label: text.statuses[period.status],
        dates: text.sheet.period(period.from, period.to),
        style: styleOf(scale, period.status),
      })),
    };
  });
}

function meansSection({ tables, text }: SheetContext, structureId: string) {
  const rows = tables.means
    .filter((means) => means.structure === structureId)
    .flatMap((means) => [
      row(text.sheet.fte, text.sheet.fullTime(means.fte, means.year), {
        confidence: badge(text, means.evidence.confidence),
      }),
      ...(means.budget === null
        ? []
        : [
            row(text.sheet.budget, text.sheet.euros(means.budget, means.year), {
              confidence: badge(text, means.evidence.confidence),
            }),
          ]),
    ]);
  return rows.length === 0 ? [] : [{ title: text.sheet.means, rows }];
}

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
