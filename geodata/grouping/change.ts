import { z } from 'zod';
import {
  groupingSchema,
  hypothesesSchema,
  linkSchema,
  scenarioDocumentSchema,
  sharesSchema,
  unitIdSchema,
  type Link,
} from '../model/scenario';

const fields = scenarioDocumentSchema.shape;

/** What became of a unit: the groupings it was in, and those it is in; null: none. */
const handedSchema = z.strictObject({
  unit: unitIdSchema,
  before: sharesSchema.nullable(),
  after: sharesSchema.nullable(),
});
export type Handed = z.infer<typeof handedSchema>;

/** A grouping with its place in the order of groupings, from 0. */
const placedSchema = z.strictObject({ grouping: groupingSchema, at: z.int().min(0) });
const cutSchema = z.strictObject({ level: fields.level, opened: fields.opened });

/** The pair of units that a link joins, whichever comes first. */
export function pairOf({ a, b }: Pick<Link, 'a' | 'b'>): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * A change of a scenario as data: what stood before, and what stands after. Undo, saving and the history of a scenario are made of it.
 * A change of what units there are (`opening` of one into its communes or its closing, `level` of all) carries what it hands over.
 */
export const scenarioChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), units: z.array(handedSchema).min(1).max(5000) }),
  z
    .strictObject({
      kind: z.literal('grouping'),
      before: placedSchema.nullable(),
      after: placedSchema.nullable(),
    })
    .refine(({ before, after }) => isOfOne(before?.grouping.id, after?.grouping.id)),
  z
    .strictObject({ kind: z.literal('link'), before: linkSchema.nullable(), after: linkSchema.nullable() })
    .refine(({ before, after }) => isOfOne(before && pairOf(before), after && pairOf(after))),
  z
    .strictObject({
      kind: z.literal('opening'),
      unit: unitIdSchema,
      before: z.boolean(),
      after: z.boolean(),
      units: z.array(handedSchema).max(5000),
    })
    .refine(({ before, after }) => before !== after),
  z.strictObject({
    kind: z.literal('level'),
    before: cutSchema,
    after: cutSchema,
    units: z.array(handedSchema).max(5000),
  }),
  z.strictObject({
    kind: z.literal('weight'),
    metric: z.string().min(1).max(64),
    before: z.number().min(0).max(100).nullable(),
    after: z.number().min(0).max(100).nullable(),
  }),
  z.strictObject({ kind: z.literal('hypotheses'), before: hypothesesSchema, after: hypothesesSchema }),
]);
export type ScenarioChange = z.infer<typeof scenarioChangeSchema>;

/** Whether a change is about one thing: at least one id, and no two. */
function isOfOne(before: string | null | undefined, after: string | null | undefined): boolean {
  return (before ?? after ?? null) !== null && (before ?? after) === (after ?? before);
}

/** The change that undoes another: applied after it, it gives back the document as it was. */
export function inverseOf(change: ScenarioChange): ScenarioChange {
  switch (change.kind) {
    case 'assign':
      return { ...change, units: change.units.map(swapped) };
    case 'opening':
      return { ...change, before: change.after, after: change.before, units: change.units.map(swapped) };
    case 'level':
      return { ...change, before: change.after, after: change.before, units: change.units.map(swapped) };
    case 'grouping':
      return { ...change, before: change.after, after: change.before };
    case 'link':
      return { ...change, before: change.after, after: change.before };
    case 'weight':
      return { ...change, before: change.after, after: change.before };
    case 'hypotheses':
      return { ...change, before: change.after, after: change.before };
  }
}

/** The changes that undo several, last first. */
export function inverseOfAll(changes: readonly ScenarioChange[]): readonly ScenarioChange[] {
  return changes.toReversed().map(inverseOf);
}

function swapped({ unit, before, after }: Handed): Handed {
  return { unit, before: after, after: before };
}
