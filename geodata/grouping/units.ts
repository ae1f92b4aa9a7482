import type { ScenarioDocument, UnitLevel } from '../model/scenario';
import type { Ground } from './ground';

/** A unit that is given to groupings as a whole, with its communes (INSEE codes, ascending). */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly communes: readonly string[];
}

/** Id of the unit of a commune. */
export function communeUnit(insee: string): string {
  return `commune:${insee}`;
}

/** The unit of a level that a commune lies in: its own when it is in no territory. */
export function unitOfCommune(insee: string, level: UnitLevel, ground: Ground): string {
  if (level === 'commune') return communeUnit(insee);
  if (level === 'epci') return `epci:${ground.communes.get(insee)?.epci ?? ''}`;
  const territory = ground.territoryOf.get(insee);
  return territory === undefined ? communeUnit(insee) : `territory:${territory}`;
}

/** The units of a scenario, opened ones replaced by those of their communes, by id. */
export function unitsOf(
  { level, opened }: Pick<ScenarioDocument, 'level' | 'opened'>,
  ground: Ground,
): ReadonlyMap<string, Unit> {
  const isOpened = new Set(opened);
  const members = new Map<string, string[]>();
  for (const { insee } of ground.facts.communes) {
    const whole = unitOfCommune(insee, level, ground);
    const id = isOpened.has(whole) ? communeUnit(insee) : whole;
    const list = members.get(id);
    if (list === undefined) members.set(id, [insee]);
    else list.push(insee);
  }
  return new Map(
    Array.from(members)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, communes]) => [id, { id, name: unitName(id, ground), communes: communes.toSorted() }]),
  );
}

/** The communes of a unit of any level (INSEE codes), opened or not; none when it is not known. */
export function communesOfUnit(id: string, ground: Ground): readonly string[] {
  const key = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('commune:')) return [key];
  if (id.startsWith('territory:')) return ground.territories.get(key)?.communes ?? [];
  return ground.facts.communes.filter(({ epci }) => epci === key).map(({ insee }) => insee);
}

/** Name of a unit as people say it; what follows the colon of its id when it is not known. */
export function unitName(id: string, ground: Ground): string {
  const colon = id.indexOf(':');
  const key = id.slice(colon + 1);
  switch (id.slice(0, colon)) {
    case 'territory':
      return ground.territories.get(key)?.name ?? key;
    case 'epci':
      return ground.facts.epcis.find(({ siren }) => siren === key)?.name ?? key;
    default:
      return ground.communes.get(key)?.name ?? key;
  }
}
