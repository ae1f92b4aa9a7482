import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GroundFacts } from '../../geodata/grouping/facts';
import { groundOf, type CommuneShape, type Ground } from '../../geodata/grouping/ground';
import type { ScenarioVersion } from '../../geodata/model/scenario';
import type { Sql } from '../db/fragments';
import { readGroundFacts, readGroundWhole } from '../db/queries/ground-facts';
import { readKeptFacts, readKeptShapes } from '../db/queries/scenario-versions';

/** Which ground is wanted: that of a day, or what a version was computed on. */
export type Wanted = { readonly day: string } | { readonly version: ScenarioVersion };

/** A ground without contours: nothing touches anything, which is enough to know units. */
export async function readUnitGround(sql: Sql, wanted: Wanted): Promise<Ground> {
  return groundOf(await factsOf(sql, wanted), []);
}

/** A whole ground. */
export async function readGround(sql: Sql, wanted: Wanted): Promise<Ground> {
  if ('version' in wanted) {
    const shapes = await readKeptShapes(sql, wanted.version.shapes);
    if (shapes === null) throw new Error(`the contours ${wanted.version.shapes} are not there`);
    return groundFrom(await factsOf(sql, wanted), shapes);
  }
  const { facts, shapes } = await readGroundWhole(sql, wanted.day);
  return groundFrom(facts, shapes);
}

/** The ground of facts and of contours as the text of a FeatureCollection. */
export function groundFrom(facts: GroundFacts, shapes: string): Ground {
  const { features } = JSON.parse(shapes) as FeatureCollection<MultiPolygon>;
  return groundOf(
    facts,
    features.map(({ id, geometry }): CommuneShape => ({ insee: String(id), geometry })),
  );
}

async function factsOf(sql: Sql, wanted: Wanted): Promise<GroundFacts> {
  if ('day' in wanted) return readGroundFacts(sql, wanted.day);
  const text = await readKeptFacts(sql, wanted.version.facts);
  if (text === null) throw new Error(`the facts ${wanted.version.facts} are not there`);
  return JSON.parse(text) as GroundFacts;
}
