import type { PackRow } from '../schema';
import type { CommunePoint, EstimateInput } from './input';
import { gabrielNeighbours, squaredDistance } from './neighbours';

interface Seat extends CommunePoint {
  readonly structure: string;
  readonly zone: string;
}

/**
 * The structure competent for each commune (by INSEE code), estimated so that every commune has one:
 * 1. a syndicat d'initiative is competent for its own commune;
 * 2. another commune goes to an office of its zone: one of its EPCI if there is one, the nearest of them as the crow flies;
 * 3. what is then cut off from the seat of its office goes to an office it adjoins, of its zone (its EPCI first, then the nearest);
 *    a commune that adjoins none (a true exclave, a town enclosed by others' communes) stays where step 2 put it.
 * Throws when a zone has communes left and no office.
 */
export function competentStructures(
  input: Pick<EstimateInput, 'communes' | 'structures' | 'zoneCommunes'>,
): Map<string, string> {
  const { communes } = input;
  const zoneOf = new Map(input.zoneCommunes.map(({ insee, zone }) => [insee, zone]));
  const pointOf = new Map(communes.map((commune) => [commune.insee, commune]));
  const offices = input.structures
    .filter(({ kind }) => kind === 'OT')
    .map((office) => seatOf(office, pointOf));
  const result = new Map<string, string>();
  for (const { id, kind, insee } of input.structures) if (kind === 'SI') result.set(insee, id);

  const choose = (commune: CommunePoint, among: readonly Seat[]) =>
    nearestOffice(commune, zoneOf.get(commune.insee), among);
  const free = communes.filter(({ insee }) => !result.has(insee));
  for (const commune of free) {
    const office = choose(commune, offices);
    if (office === undefined) throw new Error(`no office in the zone of commune ${commune.insee}`);
    result.set(commune.insee, office.structure);
  }

  const neighbours = gabrielNeighbours(communes);
  const settled = settledCommunes(communes, neighbours, offices, result);
  const officeOf = new Map(offices.map((office) => [office.structure, office]));
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const [index, commune] of communes.entries()) {
      if (settled.has(commune.insee) || !free.includes(commune)) continue;
      const beside = (neighbours[index] ?? []).flatMap((other) => {
        const insee = communes[other]?.insee ?? '';
        const office = settled.has(insee) ? officeOf.get(result.get(insee) ?? '') : undefined;
        return office === undefined ? [] : [office];
      });
      const office = choose(commune, beside);
      if (office === undefined) continue;
      result.set(commune.insee, office.structure);
      settled.add(commune.insee);
      isMoving = true;
    }
  }
  return result;
}

/** The office of the commune's zone that serves it: one of its EPCI if any, then the nearest, then the first by identifier. */
function nearestOffice(
  commune: CommunePoint,
  zone: string | undefined,
  among: readonly Seat[],
): Seat | undefined {
  const inZone = among.filter((office) => office.zone === zone);
  const inEpci = inZone.filter((office) => office.epci === commune.epci);
  const candidates = inEpci.length > 0 ? inEpci : inZone;
  return candidates.toSorted(
    (a, b) =>
      squaredDistance(a, commune) - squaredDistance(b, commune) || (a.structure < b.structure ? -1 : 1),
  )[0];
}

/** Communes joined to the seat of their office by communes of the same office. */
function settledCommunes(
  communes: readonly CommunePoint[],
  neighbours: readonly (readonly number[])[],
  offices: readonly Seat[],
  assigned: ReadonlyMap<string, string>,
): Set<string> {
  const indexOf = new Map(communes.map(({ insee }, index) => [insee, index]));
  const settled = new Set(offices.map(({ insee }) => insee));
  const queue = [...settled];
  for (let insee = queue.pop(); insee !== undefined; insee = queue.pop()) {
    for (const other of neighbours[indexOf.get(insee) ?? -1] ?? []) {
      const next = communes[other]?.insee;
      if (next === undefined || settled.has(next) || assigned.get(next) !== assigned.get(insee)) continue;
      settled.add(next);
      queue.push(next);
    }
  }
  return settled;
}

function seatOf(office: PackRow<'structures'>, pointOf: ReadonlyMap<string, CommunePoint>): Seat {
  const point = pointOf.get(office.insee);
  if (point === undefined) throw new Error(`${office.id} stands in an unknown commune`);
  return { ...point, structure: office.id, zone: office.zone };
}
