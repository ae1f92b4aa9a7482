import type { DataSource } from '../model/dataset';
import { initiativeTypes, statusLadder, statusOn } from '../model/initiative';
import type { Initiative } from '../model/initiative';
import { existsOn } from '../model/period';
import type { Place } from '../model/place';
import { classOn } from '../model/structure';
import type { Structure } from '../model/structure';
import type { Territory } from '../model/territory';
import { geodesicM } from '../spatial/geodesic';
import { palettes } from '../symbology/palette';
import { styleOf } from '../symbology/scale';
import { statusScale } from '../symbology/scales';
import { communeWords } from '../text/commune-words';
import { compareNames, foldName, formatList } from '../text/format';
import { badge, row, zoneRow } from './sheet-parts';
import type { Sheet, SheetContext, SheetRow } from './sheet-parts';

type Section = Sheet['sections'][number];

/** The source that populations and EPCI are read from; null when the data set names none. */
function referenceSource({ tables }: SheetContext): DataSource | null {
  return tables.dataset.sources.find(({ label }) => foldName(label).includes('population')) ?? null;
}

function identity(context: SheetContext, place: Place): Section {
  const { text } = context;
  const words = communeWords(text.language);
  const year = referenceSource(context)?.date?.slice(0, 4);
  const detail = year === undefined ? words.noVintage : words.vintage(year);
  return {
    title: text.sheet.identity,
    rows: [
      ...zoneRow(context, place.zone),
      row(text.sheet.epci, place.epciName, { detail }),
      row(text.sheet.population, text.sheet.inhabitants(place.population), { detail }),
      row(words.insee, place.insee),
    ],
  };
}

function structureRow({ text, day }: SheetContext, label: string, structure: Structure): SheetRow {
  return row(label, structure.name, {
    detail: text.classes[classOn(structure, day)],
    confidence: badge(text, structure.existence.confidence),
    link: { kind: 'structure', id: structure.id },
  });
}

/** The structures seated in the commune, else the nearest to its town by geodesic. */
function reception(context: SheetContext, place: Place): Section {
  const { tables, text, day } = context;
  const words = communeWords(text.language);
  const present = tables.structures
    .filter((structure) => existsOn(structure, day))
    .toSorted((a, b) => compareNames(a.name, b.name));
  const seated = present.filter(({ commune }) => commune === place.insee);
  const section = (rows: readonly SheetRow[]): Section => ({ title: words.reception, rows });
  if (seated.length > 0) {
    return section(seated.map((one) => structureRow(context, text.classHeads[classOn(one, day)], one)));
  }
  const [nearest] = present
    .map((structure) => ({ structure, metres: geodesicM(place.position, structure.position) }))
    .toSorted((a, b) => a.metres - b.metres);
  if (nearest === undefined) return section([row(words.here, words.noStructure)]);
  const shown = structureRow(context, words.nearest, nearest.structure);
  const where = `${nearest.structure.communeName}, ${words.crow(nearest.metres / 1000)}`;
  const detail = [shown.detail, where].filter((part) => part !== null).join(' · ');
  return section([row(words.here, words.noSeat), { ...shown, detail }]);
}

/** The territories that hold the commune on the day, each with the structure that carries it. */
function competence(context: SheetContext, territories: readonly Territory[]): Section {
  const { tables, text } = context;
  const { noTerritory } = communeWords(text.language);
  const rows = territories.flatMap((territory) => {
    const structure = tables.structures.find(({ id }) => id === territory.structure);
    return [
      row(text.sheet.territorySource, territory.name, {
        detail: text.sheet.communeCount(territory.communes.length),
        confidence: badge(text, territory.evidence.confidence),
        link: { kind: 'territory', id: territory.territory },
      }),
      structure === undefined
        ? row(text.sheet.structure, text.sheet.notKnown)
        : structureRow(context, text.sheet.structure, structure),
    ];
  });
  return {
    title: text.sheet.territory,
    rows: rows.length > 0 ? rows : [row(text.sheet.territorySource, noTerritory)],
  };
}

/** Where the history of an initiative is told: the territory that holds the commune, else who carries it. */
function toldAt({ territories, carrier }: Initiative, holding: readonly Territory[]): SheetRow['link'] {
  const territory = holding.find(({ id }) => territories.includes(id));
  if (territory !== undefined) return { kind: 'territory', id: territory.territory };
  return carrier?.kind === 'structure' ? { kind: 'structure', id: carrier.id } : null;
}

/** The initiatives with a status on the day that cover the commune, type by type, the most advanced first; then the types without any. */
function initiatives(context: SheetContext, place: Place, holding: readonly Territory[]): Section {
  const { tables, text, flavour, day } = context;
  const words = communeWords(text.language);
  const scale = statusScale(palettes[flavour]);
  const held = tables.initiatives
    .filter(({ communes }) => communes.includes(place.insee))
    .map((initiative) => ({ initiative, status: statusOn(initiative, day) }))
    .filter(({ status }) => status !== 'none')
    .toSorted((a, b) => statusLadder.indexOf(a.status) - statusLadder.indexOf(b.status));
  const rows = initiativeTypes.flatMap((type) =>
    held
      .filter(({ initiative }) => initiative.type === type)
      .map(({ initiative, status }) => {
        const period = initiative.statuses.find(({ from, to }) => from <= day && (to === null || day < to));
        const since = period === undefined ? '' : `, ${text.sheet.since(period.from)}`;
        return row(text.initiatives[type].name, `${text.statuses[status]}${since}`, {
          swatch: { type: 'fill', style: styleOf(scale, status) },
          items: [{ text: initiative.name, link: toldAt(initiative, holding) }],
          confidence: badge(text, initiative.evidence.confidence),
        });
      }),
  );
  const without = initiativeTypes
    .filter((type) => !held.some(({ initiative }) => initiative.type === type))
    .map((type) => text.initiatives[type].name);
  return {
    title: words.initiatives(day),
    rows: [
      ...(rows.length > 0 ? rows : [row(text.sheet.initiatives, words.noInitiative)]),
      ...(without.length > 0 ? [row(words.without, formatList(without, text.language))] : []),
    ],
  };
}

function sources(context: SheetContext): Section {
  const { text } = context;
  const source = referenceSource(context);
  return {
    title: text.sheet.sources,
    rows: [row(text.sheet.population, source?.label ?? text.sheet.notKnown, { href: source?.url ?? null })],
  };
}

/** The sheet of a commune on the day of the map: what it belongs to, who receives there, which initiatives cover it. */
export function communeSheet(context: SheetContext, place: Place): Sheet {
  const { tables, text, day } = context;
  const zone = tables.zones.find(({ id }) => id === place.zone);
  const territories = tables.territories.filter(
    (territory) => existsOn(territory, day) && territory.communes.includes(place.insee),
  );
  return {
    kind: 'commune',
    id: place.insee,
    title: place.name,
    subtitle: [text.sheet.commune, ...(zone === undefined ? [] : [zone.name])].join(' · '),
    swatch: null,
    mentions: [],
    sections: [
      identity(context, place),
      reception(context, place),
      competence(context, territories),
      initiatives(context, place, territories),
      sources(context),
    ],
    history: [],
  };
}
