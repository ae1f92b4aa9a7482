import type { Sql } from '../../db/fragments';
import { readGroundWhole } from '../../db/queries/ground-facts';
import { readKeptFacts, readKeptShapes } from '../../db/queries/scenario-versions';

/** What plans are drawn and counted on, as JSON texts: facts (`GroundFacts`) and contours (a FeatureCollection). */
export interface GroundTexts {
  readonly facts: string;
  readonly shapes: string;
}

/** The ground of a day (ISO date). */
export async function readDayGround(sql: Sql, day: string): Promise<GroundTexts> {
  const { facts, shapes } = await readGroundWhole(sql, day);
  return { facts: JSON.stringify(facts), shapes };
}

/** The ground that was frozen with a version, by its checksums; null when part of it is not there. */
export async function readKeptGround(sql: Sql, version: GroundTexts): Promise<GroundTexts | null> {
  const [facts, shapes] = await Promise.all([
    readKeptFacts(sql, version.facts),
    readKeptShapes(sql, version.shapes),
  ]);
  return facts === null || shapes === null ? null : { facts, shapes };
}
