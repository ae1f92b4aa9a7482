import type { MultiPolygon } from 'geojson';
import { groupBy } from '../model/group-by';
import { neighbours, topologyOf, type CoverageTopology } from '../spatial/topology';
import type {
  CommuneFact,
  GroundFacts,
  MeansFact,
  OpeningFact,
  SkillFact,
  StaffFact,
  StructureFact,
  TerritoryFact,
} from './facts';

/** Contour of a commune (WGS 84). */
export interface CommuneShape {
  readonly insee: string;
  readonly geometry: MultiPolygon;
}

/** What groupings are made on and scored with: the facts of a day, by what they are looked up with, and who touches whom. */
export interface Ground {
  readonly facts: GroundFacts;
  readonly coverage: CoverageTopology;
  readonly communes: ReadonlyMap<string, CommuneFact>;
  /** The communes that share a limit with each, by INSEE code. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly territories: ReadonlyMap<string, TerritoryFact>;
  /** The territory that has each commune; where two have it, the one of the lower id. */
  readonly territoryOf: ReadonlyMap<string, string>;
  readonly structures: ReadonlyMap<string, StructureFact>;
  /** The structures that stand in each commune. */
  readonly structuresIn: ReadonlyMap<string, readonly StructureFact[]>;
  readonly means: ReadonlyMap<string, MeansFact>;
  readonly staff: ReadonlyMap<string, readonly StaffFact[]>;
  readonly openings: ReadonlyMap<string, readonly OpeningFact[]>;
  readonly skills: ReadonlyMap<string, readonly SkillFact[]>;
}

/** The ground of facts and contours; a commune without a contour touches none. */
export function groundOf(facts: GroundFacts, shapes: readonly CommuneShape[]): Ground {
  const communes = new Map(facts.communes.map((one) => [one.insee, one]));
  const coverage = topologyOf(
    shapes.filter(({ insee }) => communes.has(insee)).map(({ insee: id, geometry }) => ({ id, geometry })),
  );
  const territoryOf = new Map<string, string>();
  for (const { id, communes: members } of facts.territories.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const insee of members) if (!territoryOf.has(insee)) territoryOf.set(insee, id);
  return {
    facts,
    coverage,
    communes,
    neighbours: neighbours(coverage),
    territories: new Map(facts.territories.map((one) => [one.id, one])),
    territoryOf,
    structures: new Map(facts.structures.map((one) => [one.id, one])),
    structuresIn: groupBy(facts.structures, ({ commune }) => commune),
    means: new Map(facts.means.map((one) => [one.structure, one])),
    staff: groupBy(facts.staff, ({ structure }) => structure),
    openings: groupBy(facts.openings, ({ structure }) => structure),
    skills: groupBy(facts.skills, ({ structure }) => structure),
  };
}
