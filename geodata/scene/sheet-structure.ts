import { classInForce, classOn, nomenclatureOf } from '../model/structure';
import type { Structure, Succession } from '../model/structure';
import { existsOn } from '../model/period';
import { styleOf } from '../symbology/scale';
import { palettes } from '../symbology/palette';
import { classScale } from '../symbology/scales';
import { badge, evidenceRow, historyOf, meansSection, row, zoneRow } from './sheet-parts';
import type { Sheet, SheetContext, SheetMention, SheetRow } from './sheet-parts';

type Section = Sheet['sections'][number];

/** A section with rows, or none. */
const sectionOf = (title: string, rows: readonly SheetRow[]): Section[] =>
  rows.length === 0 ? [] : [{ title, rows }];

/** The day a year after an ISO date; after 29 February it is one that sorts between 28 February and 1 March. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** The day of the map, or the nearest one on which the structure exists: what it was is told of that day. */
function dayAmong({ from, to }: Structure, day: string): string {
  if (from !== null && day < from) return from;
  return to !== null && day > to ? to : day;
}

/** Said when the structure is not on the map on its day, with a day on which it is. */
function absence({ view, text, day }: SheetContext, { from, to }: Structure): SheetMention[] {
  const mention = (said: string, at: string): SheetMention[] => [
    // The days of the other themes are bounded by their timeline.
    { id: 'absent', text: said, day: view.theme === 'reseau' ? at : null },
  ];
  if (from !== null && day < from) return mention(text.sheet.notYet(day, from), from);
  return to !== null && day > to ? mention(text.sheet.noMore(day, to), to) : [];
}

/** Said of an office that exists today when its class ends within a year and no later one is granted, or when the last one has ended. */
function expiry({ text, today }: SheetContext, structure: Structure): SheetMention[] {
  if (structure.kind !== 'OT' || !existsOn(structure, today)) return [];
  const inForce = classInForce(structure, today);
  if (inForce !== null) {
    const { to } = inForce;
    if (to === null || to > yearAfter(today)) return [];
    const isFollowed = structure.classes.some((other) => other.to === null || other.to > to);
    return isFollowed
      ? []
      : [{ id: 'expires', text: text.sheet.expires(text.granted[inForce.class], to), day: null }];
  }
  const ended = structure.classes.filter(({ to }) => to !== null && to < today);
  const last = ended.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1)).at(-1);
  if (last === undefined || last.to === null) return [];
  return [{ id: 'expired', text: text.sheet.expired(text.granted[last.class], last.to), day: null }];
}

function identityRows(context: SheetContext, structure: Structure): readonly SheetRow[] {
  const { tables, text, day } = context;
  const at = dayAmong(structure, day);
  const inForce = classInForce(structure, at);
  const parent = tables.structures.find((s) => s.id === structure.parent);
  const annexes = tables.structures.filter((s) => s.parent === structure.id && existsOn(s, day));
  const link = (id: string) => ({ link: { kind: 'structure', id } }) as const;
  return [
    row(text.sheet.class, text.classes[classOn(structure, at)], {
      detail: inForce?.to == null ? null : text.sheet.until(inForce.to),
      confidence: inForce === null ? null : badge(text, inForce.confidence),
    }),
    row(text.sheet.commune, `${structure.communeName} (${structure.commune})`, {
      link: { kind: 'commune', id: structure.commune },
    }),
    row(text.sheet.epci, structure.epciName),
    ...zoneRow(context, structure.zone),
    ...(parent === undefined ? [] : [row(text.sheet.parent, parent.name, link(parent.id))]),
    ...annexes.map((annex) => row(text.kinds.BA, annex.name, link(annex.id))),
    ...(structure.from === null && structure.to === null
      ? []
      : [row(text.sheet.validity, text.sheet.period(structure.from, structure.to))]),
  ];
}

/** Every class ever granted, in order of time, each under the order that defines it. */
function classRows({ text, day }: SheetContext, structure: Structure): readonly SheetRow[] {
  const inForce = existsOn(structure, day) ? classInForce(structure, day) : null;
  return structure.classes.map((granted) =>
    row(
      text.nomenclatures[nomenclatureOf(granted.class)],
      `${text.granted[granted.class]}, ${text.sheet.period(granted.from, granted.to)}`,
      {
        detail: granted === inForce ? text.sheet.inForce : null,
        confidence: badge(text, granted.confidence),
      },
    ),
  );
}

/** What it came from and what it became, each a link to the other structure. */
function successionRows({ tables, text }: SheetContext, structure: Structure): readonly SheetRow[] {
  const rowOf = (label: string, { structure: id, day, nature }: Succession): SheetRow[] => {
    const other = tables.structures.find((s) => s.id === id);
    if (other === undefined) return [];
    return [
      row(label, other.name, {
        detail: `${text.successions[nature]}, ${text.sheet.on(day)}`,
        link: { kind: 'structure', id },
      }),
    ];
  };
  return [
    ...structure.predecessors.flatMap((succession) => rowOf(text.sheet.before, succession)),
    ...structure.successors.flatMap((succession) => rowOf(text.sheet.after, succession)),
  ];
}

/** The sheet of a structure on the day of the map. */
export function structureSheet(context: SheetContext, structure: Structure): Sheet {
  const { tables, text, flavour } = context;
  const at = dayAmong(structure, context.day);
  const id = classOn(structure, at);
  const territory = tables.territories.find((t) => t.structure === structure.id && existsOn(t, at));
  const initiatives = tables.initiatives.filter(
    (i) => territory !== undefined && i.territories.includes(territory.id),
  );
  const territoryRows =
    territory === undefined
      ? []
      : [
          row(text.sheet.communes, text.sheet.communeCount(territory.communes.length), {
            confidence: badge(text, territory.evidence.confidence),
            link: { kind: 'territory', id: territory.territory },
          }),
          row(text.sheet.population, text.sheet.inhabitants(territory.population)),
          row(text.sheet.area, text.sheet.squareKm(territory.areaKm2)),
        ];
  return {
    kind: 'structure',
    id: structure.id,
    title: structure.name,
    subtitle: `${text.classes[id]} · ${structure.communeName}`,
    swatch: { type: 'symbol', style: styleOf(classScale(palettes[flavour]), id) },
    mentions: [...absence(context, structure), ...expiry(context, structure)],
    sections: [
      { title: text.sheet.identity, rows: identityRows(context, structure) },
      ...sectionOf(text.sheet.classes, structure.kind === 'OT' ? classRows(context, structure) : []),
      ...sectionOf(text.sheet.successions, successionRows(context, structure)),
      ...sectionOf(text.sheet.territory, territoryRows),
      ...meansSection(context, structure.id),
      {
        title: text.sheet.sources,
        rows: [
          evidenceRow(text, text.sheet.existence, structure.existence),
          ...(structure.existence.note === null ? [] : [row(text.sheet.note, structure.existence.note)]),
        ],
      },
    ],
    history: historyOf(context, initiatives, territory?.id),
  };
}
