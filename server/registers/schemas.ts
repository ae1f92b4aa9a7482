import { z } from '@hono/zod-openapi';
import { confidences } from '../../geodata/model/evidence';
import { changeSetKinds, proposalStates } from '../../geodata/register/exchange';
import { isDay, isStorable } from '../../geodata/register/check-value';
import { registers } from '../../geodata/register/registry';
import { expectation } from '../expectation';

/** A text of at most so many characters that a database can keep. */
export const text = (max: number) =>
  z
    .string()
    .max(max, expectation(`au plus ${max} caractères`, `at most ${max} characters`))
    .refine(isStorable, expectation('un texte sans caractère nul', 'a text without the null character'));

/** The id of a register. */
export const registerIdSchema = z.enum(registers.map(({ id }) => id));

/** The id of a row. */
export const rowIdSchema = z
  .string()
  .regex(
    /^[\w-]{1,64}$/,
    expectation('1 à 64 lettres, chiffres, tirets ou soulignés', '1 to 64 letters, digits, - or _'),
  );

const valueSchema = z.union([
  text(4000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(text(100)).max(50).readonly(),
]);
/** Values by field. */
export const valuesSchema = z.record(z.string().max(64), valueSchema).openapi('Values');

/** Where the values of an edit come from. */
export const editEvidenceSchema = z.strictObject({
  confidence: z.enum(confidences),
  source: text(500).nullable(),
  day: z.iso
    .date(expectation('une date (2014-12-31)', 'a date (2014-12-31)'))
    .refine(isDay, expectation('une date (2014-12-31)', 'a date (2014-12-31)'))
    .nullable(),
});

/** Why something is written. */
export const reasonSchema = text(1000).nullable();

/** An edit of one row. */
export const editSchema = z
  .strictObject({
    register: registerIdSchema,
    id: rowIdSchema,
    base: z.int().min(0).nullable().describe('Version that was read; null: the row is to be made.'),
    values: valuesSchema.nullable().describe('What changes; null removes the row with its parts.'),
    evidence: editEvidenceSchema,
  })
  .openapi('Edit');

const evidenceSchema = z.object({
  confidence: z.enum(confidences),
  source: z.string().nullable(),
  year: z.int().nullable(),
  note: z.string().nullable(),
  day: z.string().nullable(),
});
const contentSchema = z.object({
  values: valuesSchema,
  evidence: evidenceSchema,
  valueEvidence: z.record(
    z.string(),
    z.object({ confidence: z.enum(confidences), source: z.string().nullable(), day: z.string().nullable() }),
  ),
});

/** A row as it is kept. */
export const rowSchema = contentSchema.extend({ id: z.string(), version: z.int() }).openapi('Row');
const placedRowSchema = rowSchema.extend({ register: z.string() });

const issueSchema = z.object({
  register: z.string(),
  id: z.string(),
  code: z.string(),
  column: z.string().optional().describe('The field; absent when the whole row is at fault.'),
  text: z.string().describe('What is wrong and what to do.'),
});

/** The outcome of edits that entered, or wait for validation; refusals are problems. */
export const outcomeSchema = z
  .union([
    z.object({
      outcome: z.literal('done'),
      changeSet: z.int().nullable().describe('Null: nothing differed.'),
      rows: z.array(placedRowSchema).readonly(),
      notes: z.array(issueSchema).readonly(),
    }),
    z.object({ outcome: z.literal('proposed'), proposal: z.string() }),
  ])
  .openapi('EditOutcome');

/** A set of changes of the journal. */
export const changeSetSchema = z
  .object({
    number: z.int(),
    madeAt: z.string(),
    author: z.string(),
    kind: z.enum(changeSetKinds),
    reason: z.string().nullable(),
    undoes: z.int().nullable(),
    undoneBy: z.int().nullable(),
    changes: z.int(),
    registers: z.record(z.string(), z.int()),
  })
  .openapi('ChangeSet');

/** A change of the journal. */
export const entrySchema = z
  .object({
    changeSet: z.int(),
    rank: z.int(),
    register: z.string(),
    id: z.string(),
    before: contentSchema.nullable(),
    after: contentSchema.nullable(),
    madeAt: z.string(),
    author: z.string(),
    kind: z.enum(changeSetKinds),
    reason: z.string().nullable(),
  })
  .openapi('JournalEntry');

/** A proposal, with the rows as they stand. */
export const proposalSchema = z
  .object({
    id: z.string(),
    author: z.string(),
    mine: z.boolean(),
    madeAt: z.string(),
    reason: z.string().nullable(),
    edits: z.array(editSchema).readonly(),
    state: z.enum(proposalStates),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    comment: z.string().nullable(),
    current: z.array(placedRowSchema).readonly(),
  })
  .openapi('Proposal');

/** What the routes that write may answer beside their outcome. */
export const refusals = {
  412: { description: 'Someone else has changed a row meanwhile; "conflicts" gives it as it is.' },
  422: { description: 'Values refused; "issues" says which and why.' },
} as const;
