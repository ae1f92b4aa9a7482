import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { DemandFacts } from '../../../geodata/model/demand';
import type { Sql } from '../../db/fragments';
import { readDemandFacts } from '../../db/queries/demand-facts';
import { readGroundFacts, readGroundWhole } from '../../db/queries/ground-facts';
import { readKeptFacts, readKeptShapes } from '../../db/queries/scenario-versions';
import { readBasis } from '../../db/queries/siting-plans';

/** A JSON text as an object: what several views hold is handed to a thread once, and read there once. */
export interface JsonText {
  readonly text: string;
}

/** What plans are drawn and counted on: facts (`GroundFacts`) and contours (a FeatureCollection). */
export interface GroundTexts {
  readonly facts: JsonText;
  readonly shapes: JsonText;
}

/** The ground of a day as it is computed with, and its contours (a FeatureCollection). */
export interface DayGround {
  readonly facts: GroundFacts;
  readonly shapes: JsonText;
}

/** Reads what views are drawn on: each thing once, however many views ask for it. Days are ISO dates. */
export class Grounds {
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(private readonly sql: Sql) {}

  #once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#read.get(key) ?? read();
    this.#read.set(key, known);
    // A key is asked for by one of the methods below alone.
    return known as Promise<T>;
  }

  #kept(key: string, read: () => Promise<string | null>): Promise<JsonText | null> {
    return this.#once(key, async () => {
      const text = await read();
      return text === null ? null : { text };
    });
  }

  /** The ground of a day. */
  ofDay(day: string): Promise<DayGround> {
    return this.#once(`day ${day}`, async () => {
      const { facts, shapes } = await readGroundWhole(this.sql, day);
      return { facts, shapes: { text: shapes } };
    });
  }

  /** The ground of a day, as texts. */
  textsOfDay(day: string): Promise<GroundTexts> {
    return this.#once(`texts ${day}`, async () => {
      const { facts, shapes } = await this.ofDay(day);
      return { facts: { text: JSON.stringify(facts) }, shapes };
    });
  }

  /** The facts of a day (`GroundFacts`) without contours. */
  factsOfDay(day: string): Promise<JsonText> {
    return this.#once(`facts ${day}`, async () => ({
      text: JSON.stringify(await readGroundFacts(this.sql, day)),
    }));
  }

  /** What is known of demand on a day. */
  demandsOfDay(day: string): Promise<DemandFacts> {
    return this.#once(`demands ${day}`, () => readDemandFacts(this.sql, day));
  }

  /** The ground that was frozen with a version, by its checksums; null when part of it is not there. */
  async kept(version: { readonly facts: string; readonly shapes: string }): Promise<GroundTexts | null> {
    const [facts, shapes] = await Promise.all([
      this.#kept(`kept facts ${version.facts}`, () => readKeptFacts(this.sql, version.facts)),
      this.#kept(`kept shapes ${version.shapes}`, () => readKeptShapes(this.sql, version.shapes)),
    ]);
    return facts === null || shapes === null ? null : { facts, shapes };
  }

  /** What a plan of reception points was frozen with, by its checksum; null when it is not there. */
  basis(checksum: string): Promise<JsonText | null> {
    return this.#kept(`basis ${checksum}`, () => readBasis(this.sql, checksum));
  }
}
