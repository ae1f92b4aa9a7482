import { createHash } from 'node:crypto';
import type { Confidence } from '../model/evidence';
import { normalised } from '../register/check-row';
import { dayAfter, lastDay, type EventKind } from '../register/events';
import type { Value } from '../register/field';
import { registerOf } from '../register/registry';
import type { RowContent, RowEvidence } from '../register/row';
import { groupBy } from '../model/group-by';
import { foldName } from '../text/format';
import type { Pack, PackRow, PackTable } from './schema';

/** A row of a register that a pack gives, with its place in the pack. */
export interface PackRegisterRow {
  readonly register: string;
  readonly id: string;
  readonly content: RowContent;
  readonly table: PackTable;
  /** The row as a spreadsheet shows it. */
  readonly row: number;
}

/** Longest id of a row. */
const longestId = 64;

const eventOf = {
  planned: 'launched',
  in_progress: 'drafting',
  adopted: 'adopted',
  lapsed: 'lapsed',
} as const satisfies Record<string, EventKind>;

/**
 * The rows of registers that a checked pack gives: its network, initiatives, means, staff, openings and skills. Rows without an id of their own get one made of
 * what they are about, the same each time; parts come from where their whole comes from.
 */
export function registerRows(pack: Pack): readonly PackRegisterRow[] {
  const territories = new Map(pack.territories.map((row) => [row.id, evidenceOf(row)]));
  const initiatives = new Map(pack.initiatives.map((row) => [row.id, evidenceOf(row)]));
  const of = (evidence: ReadonlyMap<string, RowEvidence>, id: string) => evidence.get(id) ?? unstated;
  return [
    ...pack.structures.flatMap(structureRows),
    ...pack.territories.map(({ id, row, name, structure, from, to, ...evidence }) => {
      const values = { name, structure, valid_from: from, valid_to: to };
      return made('territories', row, 'territory', id, values, evidenceOf(evidence));
    }),
    ...pack.territoryCommunes.map(({ row, territory, insee }) =>
      made(
        'territoryCommunes',
        row,
        'territory_commune',
        idOf(territory, insee),
        { territory, commune: insee },
        of(territories, territory),
      ),
    ),
    ...pack.initiatives.map(({ id, row, type, name, ...evidence }) =>
      made('initiatives', row, 'initiative', id, { type, name }, evidenceOf(evidence)),
    ),
    ...pack.initiativeTerritories.map(({ row, initiative, territory }) =>
      made(
        'initiativeTerritories',
        row,
        'initiative_perimeter',
        idOf(initiative, territory),
        { initiative, mode: 'covers', territory },
        of(initiatives, initiative),
      ),
    ),
    ...eventRows(pack, (initiative) => of(initiatives, initiative)),
    ...pack.actors.map(({ row, id, name }) => made('actors', row, 'actor', id, { name }, unstated)),
    ...pack.initiativeActors.map(({ row, initiative, actor, role }) =>
      made(
        'initiativeActors',
        row,
        'initiative_actor',
        idOf(initiative, actor, role),
        { initiative, actor, role },
        of(initiatives, initiative),
      ),
    ),
    ...pack.means.map(({ row, structure, year, fte, budget, ...evidence }) =>
      made(
        'means',
        row,
        'means',
        idOf(structure, String(year)),
        { structure, year, fte, budget },
        evidenceOf(evidence),
      ),
    ),
    ...staffingRows(pack),
    ...pack.gateways.map(
      ({ row, name, kind, lon, lat, measure, year, weight, month_from, month_to, ...evidence }) =>
        made(
          'gateways',
          row,
          'gateway',
          idOf(hyphened(foldName(name)), hyphened(foldName(measure)), String(year), String(month_from ?? 0)),
          { name, kind, lon, lat, measure, year, weight, month_from, month_to },
          evidenceOf(evidence),
        ),
    ),
  ];
}

/** Staff, openings and skills. */
function staffingRows(pack: Pack): readonly PackRegisterRow[] {
  return [
    ...pack.staff.map(({ row, structure, year, job_family, contract, headcount, fte, ...evidence }) =>
      made(
        'staff',
        row,
        'staff',
        idOf(structure, String(year), hyphened(job_family), hyphened(contract)),
        { structure, year, job_family, contract, headcount, fte },
        evidenceOf(evidence),
      ),
    ),
    ...pack.openings.map(({ row, structure, season, from_day, to_day, weekdays, hours, ...evidence }) =>
      made(
        'openings',
        row,
        'opening',
        idOf(structure, hyphened(foldName(season)), from_day),
        { structure, season, from_day, to_day, weekdays, hours },
        evidenceOf(evidence),
      ),
    ),
    ...pack.skills.map(({ row, id, name, domain, ...evidence }) =>
      made('skills', row, 'skill', id, { name, domain }, evidenceOf(evidence)),
    ),
    ...pack.skillsHeld.map(({ row, structure, year, skill, level, people, ...evidence }) =>
      made(
        'skillsHeld',
        row,
        'skill_held',
        idOf(structure, String(year), skill),
        { structure, year, skill, level, people },
        evidenceOf(evidence),
      ),
    ),
  ];
}

/** Words as a part of an id. */
function hyphened(words: string): string {
  return words.replace(/[ _]/g, '-');
}

/** Nothing in the pack says where it comes from, but that its authors declare it. */
const unstated: RowEvidence = { confidence: 'declared', source: null, year: null, note: null, day: null };

function evidenceOf(
  row: Pick<PackRow<'means'>, 'confidence' | 'source' | 'source_year' | 'note'>,
): RowEvidence {
  return { confidence: row.confidence, source: row.source, year: row.source_year, note: row.note, day: null };
}

/** The id of a row from those of what it is about, which hold no underscore; one that would be too long ends with a digest. */
function idOf(...parts: readonly string[]): string {
  const id = parts.join('_');
  if (id.length <= longestId) return id;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return `${id.slice(0, longestId - digest.length - 1)}_${digest}`;
}

function made(
  table: PackTable,
  row: number,
  register: string,
  id: string,
  values: Readonly<Record<string, Value>>,
  evidence: RowEvidence,
  valueEvidence: RowContent['valueEvidence'] = {},
): PackRegisterRow {
  return {
    register,
    id,
    content: { values: normalised(registerOf(register), values), evidence, valueEvidence },
    table,
    row,
  };
}

/** A structure, and the stars of an office as a class without dates: the pack says what it was in the year of the network. */
function structureRows(structure: PackRow<'structures'>): readonly PackRegisterRow[] {
  const {
    row,
    id,
    name,
    kind,
    stars,
    insee,
    parent,
    lon,
    lat,
    from,
    to,
    class_confidence: confidence,
  } = structure;
  const evidence = evidenceOf(structure);
  const values = { name, kind, commune: insee, parent, lon, lat, valid_from: from, valid_to: to };
  const source = sourceOfClass(structure);
  // Without a class of its own, the kind is what the confidence of the class is about.
  const ofKind =
    confidence === structure.confidence || stars !== null ? {} : { kind: { confidence, source, day: null } };
  const own = made('structures', row, 'structure', id, values, evidence, ofKind);
  if (stars === null) return [own];
  const granted = { structure: id, nomenclature: 'stars_1999', class: String(stars) };
  const year = source === null ? null : evidence.year;
  return [
    own,
    made('structures', row, 'classification', idOf(id, 'stars'), granted, {
      ...evidence,
      confidence,
      source,
      year,
    }),
  ];
}

/** What the source of a structure says of its class: nothing, when the class was supposed. */
function sourceOfClass({ class_confidence: confidence, source }: PackRow<'structures'>): string | null {
  const stated: readonly Confidence[] = ['attested', 'declared'];
  return stated.includes(confidence) ? source : null;
}

/** The dated statuses as events: the end of an adoption is its term, that of another status before the next one its abandonment. */
function eventRows(pack: Pack, evidence: (initiative: string) => RowEvidence): readonly PackRegisterRow[] {
  const grouped = groupBy(pack.initiativeStatuses, ({ initiative }) => initiative);
  return [...grouped].flatMap(([initiative, statuses]) => {
    const days = new Set(statuses.map(({ from }) => from));
    return statuses.flatMap(({ row, status, from, to }) => {
      const event = (kind: EventKind, day: string, until: string | null) =>
        made(
          'initiativeStatuses',
          row,
          'initiative_event',
          idOf(initiative, kind, day),
          { initiative, event: kind, day, until },
          evidence(initiative),
        );
      const begins = event(eventOf[status], from, status === 'adopted' ? to : null);
      if (status === 'adopted' || to === null || to === lastDay || days.has(dayAfter(to))) return [begins];
      return [begins, event('abandoned', dayAfter(to), null)];
    });
  });
}
