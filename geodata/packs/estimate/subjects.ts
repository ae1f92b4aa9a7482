import type { PackRow } from '../schema';
import { printedName } from '../typography';
import type { EstimateInput } from './input';
import { complementOf } from './names';

/** What an initiative can be about: one structure's territory, or all those seated in an EPCI or a group of EPCIs. */
export interface Subject {
  readonly id: string;
  /** What follows the name of the initiative: « du Quercitain ». */
  readonly complement: string;
  readonly zone: string;
  /** Rank of the zone, which sets its pace. */
  readonly zoneRank: number;
  /** Stars of the office; 0 for a syndicat d'initiative or a group. */
  readonly stars: number;
  readonly territories: readonly string[];
}
export interface Subjects {
  readonly offices: readonly Subject[];
  readonly syndicats: readonly Subject[];
  readonly epcis: readonly Subject[];
  readonly contractAreas: readonly Subject[];
}

/** The identifier of the territory of a structure. */
export function territoryIdOf(structure: string): string {
  return `t-${structure}`;
}

/** The subjects of the invented initiatives, from the structures and the EPCI of their communes. */
export function subjectsOf(input: EstimateInput): Subjects {
  const rankOf = new Map(input.zones.map(({ id, rank }) => [id, rank]));
  const communes = new Map(input.communes.map((commune) => [commune.insee, commune]));
  const names = new Map(input.zoneCommunes.map(({ insee, name }) => [insee, name]));
  const single = (structure: PackRow<'structures'>): Subject => ({
    id: structure.id,
    complement: complementOf(structure.name, names.get(structure.insee) ?? structure.insee),
    zone: structure.zone,
    zoneRank: rankOf.get(structure.zone) ?? 1,
    stars: structure.stars ?? 0,
    territories: [territoryIdOf(structure.id)],
  });
  const members = input.structures.filter(({ kind }) => kind !== 'BA');
  const offices = members.filter(({ kind }) => kind === 'OT').map(single);
  const syndicats = members.filter(({ kind }) => kind === 'SI').map(single);

  const epcis: Subject[] = [];
  for (const [siren, name] of [...input.epciNames].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const seated = members.filter(({ insee }) => communes.get(insee)?.epci === siren);
    const first = seated.find(({ kind }) => kind === 'OT') ?? seated[0];
    if (first === undefined) continue;
    epcis.push({
      id: `epci-${siren}`,
      complement: `–\u00a0${printedName(name)}`,
      zone: first.zone,
      zoneRank: rankOf.get(first.zone) ?? 1,
      stars: 0,
      territories: seated.map(({ id }) => territoryIdOf(id)),
    });
  }
  return { offices, syndicats, epcis, contractAreas: contractAreas(input, epcis) };
}

/** One area for the contracts of a zone, or two halves of a zone with more than four EPCIs, told apart by the latitude of their territories. */
function contractAreas(input: EstimateInput, epcis: readonly Subject[]): Subject[] {
  const communes = new Map(input.communes.map((commune) => [commune.insee, commune]));
  const seatOf = new Map(input.structures.map(({ id, insee }) => [territoryIdOf(id), communes.get(insee)]));
  const northing = (epci: Subject) => {
    const ys = epci.territories.flatMap((territory) => seatOf.get(territory)?.y ?? []);
    return ys.reduce((a, b) => a + b, 0) / ys.length;
  };
  return input.zones.flatMap(({ id, name, rank }) => {
    const own = epcis.filter(({ zone }) => zone === id).toSorted((a, b) => northing(b) - northing(a));
    const halves =
      own.length > 4
        ? [own.slice(0, Math.ceil(own.length / 2)), own.slice(Math.ceil(own.length / 2))]
        : [own];
    const sides = halves.length > 1 ? [', partie nord', ', partie sud'] : [''];
    return halves.map((half, index) => ({
      id: halves.length > 1 ? `${id}-${index + 1}` : id,
      complement: `–\u00a0${name}${sides[index] ?? ''}`,
      zone: id,
      zoneRank: rank,
      stars: 0,
      territories: half.flatMap(({ territories }) => territories),
    }));
  });
}
