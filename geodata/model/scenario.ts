import { z } from 'zod';
import type { DraftedSummary, FrozenVersion } from './drafted';

/** What a scenario groups: territories of competence, EPCI or communes. Communes in no territory are units of their own. */
export const unitLevels = ['territory', 'epci', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Number of colours among which a grouping has its own; `geodata/symbology/groupings.ts` holds them. */
export const groupingColours = 12;
/** Most groupings a scenario may have. */
export const mostGroupings = 60;

const id = z.string().regex(/^[\w-]{1,64}$/);
const line = (max: number) => z.string().max(max);

/**
 * Id of a unit: "territory:<id>", "epci:<siren>" or "commune:<insee>". An opened unit is replaced by the units of its communes.
 */
export const unitIdSchema = z.string().regex(/^(territory|epci|commune):[\w-]{1,64}$/);

/** A grouping: a candidate destination. `colour` is an index among `groupingColours`; `seat` an INSEE code. */
export const groupingSchema = z.strictObject({
  id,
  name: line(120),
  colour: z
    .int()
    .min(0)
    .max(groupingColours - 1),
  seat: z
    .string()
    .regex(/^[0-9][0-9AB][0-9]{3}$/)
    .nullable(),
  description: line(4000),
  locked: z.boolean(),
});
export type Grouping = z.infer<typeof groupingSchema>;

/** The part of a unit that a grouping has: shares of a unit sum to 1; one share of 1 unless declared otherwise. */
export const shareSchema = z.strictObject({ grouping: id, share: z.number().gt(0).max(1) });
export type Share = z.infer<typeof shareSchema>;
/** The shares of a unit that is in a grouping. */
export const sharesSchema = z.array(shareSchema).min(1).max(6);

/** Two units that are held to touch although they do not, and why: an exclave, a coast and its hinterland. */
export const linkSchema = z.strictObject({
  a: unitIdSchema,
  b: unitIdSchema,
  reason: z.string().trim().min(1).max(500),
});
export type Link = z.infer<typeof linkSchema>;

const bound = z.strictObject({ low: z.number().min(0), high: z.number().min(0) });

/**
 * What pooling is supposed to do, as the user sets it. Shares are from 0 to 1, money in euros a year; `low` is the cautious end.
 * `functions`: job families that are pooled, with the share of their FTE that is still needed once pooled.
 */
export const hypothesesSchema = z.strictObject({
  functions: z.array(z.strictObject({ family: id, retained: bound })),
  /** Yearly cost of each reception point beyond the first that is kept open. */
  pointCost: bound,
  /** Rise of the wage bill and of the opening hours when they are brought to the best of the members. */
  harmonisation: bound,
  /** Yearly cost of one FTE, to turn what is freed or added into euros. */
  fteCost: bound,
});
export type Hypotheses = z.infer<typeof hypothesesSchema>;

/**
 * A scenario as it is edited and stored. `assignment` has an entry for each assigned unit; a unit that is absent is in no grouping. `opened` units
 * are replaced by their communes. The order of groupings is the user's; opened units and links stand in the order of their ids.
 */
export const scenarioDocumentSchema = z.strictObject({
  format: z.literal(1),
  level: z.enum(unitLevels),
  opened: z.array(unitIdSchema),
  groupings: z.array(groupingSchema).max(mostGroupings),
  assignment: z.record(unitIdSchema, sharesSchema),
  links: z.array(linkSchema),
  /** Weights by metric, 0 or more; a metric that is absent weighs 0. */
  weights: z.record(z.string(), z.number().min(0).max(100)),
  hypotheses: hypothesesSchema,
});
export type ScenarioDocument = z.infer<typeof scenarioDocumentSchema>;

/** A scenario as lists show it. */
export interface ScenarioSummary extends DraftedSummary {
  readonly level: UnitLevel;
  readonly groupings: number;
}

/** A scenario with what it groups. */
export interface Scenario extends ScenarioSummary {
  readonly document: ScenarioDocument;
}

/** A frozen version of a scenario. */
export interface ScenarioVersion extends FrozenVersion {
  readonly scenario: string;
  readonly document: ScenarioDocument;
}
