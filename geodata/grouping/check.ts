import type { Issue } from '../model/issue';
import type { Grouping } from '../model/scenario';
import { distanceM } from '../spatial/measure';
import type { Ground } from './ground';
import { landOf, type Land } from './land';
import { groupingPieces } from './pieces';
import type { Plan } from './plan';
import { unitOfCommune } from './units';

/** What can be wrong with a plan, in the order in which faults are listed. */
export const faultCodes = [
  'fault-unassigned',
  'fault-pieces',
  'fault-hole',
  'fault-seat',
  'fault-empty',
  'fault-unknown-unit',
  'fault-exclave',
] as const;

/**
 * Something wrong with a plan (a note: something to know), and where: units and communes (INSEE codes) to go to. `grouping` is the one at fault, null when it is none;
 * `apart` the communes of the main piece, for a piece that lies apart from it. `issueText` says it.
 */
export interface Fault extends Issue {
  readonly code: (typeof faultCodes)[number];
  readonly grouping: string | null;
  readonly units: readonly string[];
  readonly communes: readonly string[];
  readonly apart: readonly string[];
}

type Place = Partial<Pick<Fault, 'units' | 'communes' | 'apart' | 'severity'>>;

/**
 * What is wrong with a plan: units in no grouping; pieces of a grouping that lie apart from its greatest (what declared links join is
 * one, and so are the pieces of one unit, which a note tells); holes; seats outside; groupings without a unit; units that exist no
 * more on the day of the ground. A hole is a set of communes outside a grouping that only it surrounds, away from the edge of the
 * ground, and that has at least one whole unit: the exclave of a unit makes none.
 */
export function faultsOf(plan: Plan, ground: Ground): readonly Fault[] {
  const land = landOf(ground);
  const unitOf = new Map<string, string>();
  for (const { id, communes } of plan.units.values()) for (const insee of communes) unitOf.set(insee, id);
  const unitsIn = (communes: readonly string[]) => [
    ...new Set(communes.flatMap((insee) => unitOf.get(insee) ?? [])),
  ];
  const faults: Fault[] = [];
  const add = (code: Fault['code'], grouping: Grouping | null, place: Place) => {
    const { units = [], communes = [], apart = [], severity = 'error' } = place;
    const values = { value: grouping?.name ?? '', units: units.length, communes: communes.length };
    faults.push({ code, severity, values, grouping: grouping?.id ?? null, units, communes, apart });
  };

  const unassigned = [...plan.units.values()].filter(({ id }) => plan.sharesOf.get(id)?.length === 0);
  if (unassigned.length > 0)
    add('fault-unassigned', null, {
      units: unassigned.map(({ id }) => id),
      communes: unassigned.flatMap(({ communes }) => communes),
    });
  const unknown = Object.keys(plan.document.assignment).filter((id) => !plan.units.has(id));
  if (unknown.length > 0) add('fault-unknown-unit', null, { units: unknown });
  for (const grouping of plan.groupings) {
    const members = plan.members.get(grouping.id);
    if (members === undefined || members.communes.length === 0) {
      add('fault-empty', grouping, {});
      continue;
    }
    const { main, apart, exclaves } = groupingPieces(members, plan.document.links, ground);
    for (const communes of apart)
      add('fault-pieces', grouping, { units: unitsIn(communes), communes, apart: main });
    for (const { units, communes } of exclaves)
      add('fault-exclave', grouping, { units, communes, severity: 'note' });
    for (const communes of holesOf(
      members.communes.map(({ insee }) => insee),
      land,
    )) {
      const inside = new Set(communes);
      const isWhole = (id: string) =>
        plan.units.get(id)?.communes.every((insee) => inside.has(insee)) === true;
      const units = unitsIn(communes);
      if (units.some(isWhole)) add('fault-hole', grouping, { units, communes });
    }
    const { seat } = grouping;
    if (seat !== null && !members.communes.some(({ insee }) => insee === seat))
      add('fault-seat', grouping, { units: unitsIn([seat]), communes: [seat] });
  }
  return faults.toSorted((a, b) => faultCodes.indexOf(a.code) - faultCodes.indexOf(b.code));
}

/** The sets of communes outside some others that these surround, away from the edge of the ground. */
function holesOf(codes: readonly string[], { codes: all, numberOf, neighbours, isEdge }: Land): string[][] {
  const isSeen = new Uint8Array(all.length);
  for (const insee of codes) isSeen[numberOf.get(insee) ?? all.length] = 1;
  const holes: string[][] = [];
  for (const start of all.keys()) {
    if (isSeen[start] === 1) continue;
    isSeen[start] = 1;
    const region = [start];
    let atEdge = false;
    for (const number of region) {
      atEdge ||= isEdge[number] === true;
      for (const next of neighbours[number] ?? [])
        if (isSeen[next] === 0) {
          isSeen[next] = 1;
          region.push(next);
        }
    }
    if (!atEdge) holes.push(region.map((number) => all[number] ?? '').toSorted());
  }
  return holes;
}

/** A link that would join a piece that lies apart to the main one: the two units whose towns are nearest, and their distance in km. */
export interface ProposedLink {
  readonly a: string;
  readonly b: string;
  readonly distanceKm: number;
}

/** The link to propose for a fault; null when there is nothing to join. Towns as near as each other: the first by INSEE code. */
export function proposedLink(
  { communes, apart }: Pick<Fault, 'communes' | 'apart'>,
  plan: Plan,
  ground: Ground,
): ProposedLink | null {
  let best: { from: string; to: string; metres: number } | null = null;
  for (const from of communes.toSorted())
    for (const to of apart.toSorted()) {
      const [start, end] = [ground.communes.get(from)?.seat, ground.communes.get(to)?.seat];
      if (start === undefined || end === undefined) continue;
      const metres = distanceM(start, end);
      if (best === null || metres < best.metres) best = { from, to, metres };
    }
  if (best === null) return null;
  const { level, opened } = plan.document;
  const unitAt = (insee: string) => {
    const whole = unitOfCommune(insee, level, ground);
    return opened.includes(whole) ? `commune:${insee}` : whole;
  };
  const [a = '', b = ''] = [unitAt(best.from), unitAt(best.to)].toSorted();
  return { a, b, distanceKm: best.metres / 1000 };
}
