import { z } from '@hono/zod-openapi';
import { matchReasons, stagedActions } from '../../geodata/imports/contract';
import { rowFilters } from '../db/queries/import-rows';
import { expectation } from '../expectation';
import { editEvidenceSchema, reasonSchema, registerIdSchema, text, valuesSchema } from '../registers/schemas';
import { importStates } from './model';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const value = z.union([cell, z.array(z.string()).readonly()]);
const header = text(1000);
const target = text(64);
const sheetName = text(255);
const rowNumber = z.int().min(1);

/** What each header gives: a field, `@id`, `@confidence`, `@source`, `@year`, `@note`, or null for nothing. */
const mappingSchema = z.record(header, target.nullable());

/** What was chosen for the sheets of a file. */
export const choicesSchema = z.strictObject({
  sheets: z
    .array(
      z.strictObject({
        sheet: sheetName,
        register: registerIdSchema.nullable().describe('Null: the sheet is left out.'),
        mapping: mappingSchema,
        save: z.boolean().default(false).describe('Propose it again for files with the same headers.'),
      }),
    )
    .min(1, expectation('au moins une feuille', 'at least one sheet'))
    .max(200),
});
export type Choices = z.infer<typeof choicesSchema>;

const place = z.strictObject({ sheet: sheetName, row: rowNumber });
const cellPlace = place.extend({ field: target });
const codes = z.array(text(64)).max(200).default([]).readonly();
const cells = z.array(cellPlace).max(5000).default([]).readonly();

/** What is decided on repairs, questions and rows; it is added to what was decided before. */
export const decisionsSchema = z.strictObject({
  acceptedCodes: codes.describe('Kinds of repairs to accept wherever they stand.'),
  acceptedCells: cells,
  answers: z
    .array(
      z.strictObject({
        field: target,
        text: text(4000),
        value: z.union([
          text(4000),
          z.number(),
          z.boolean(),
          z.null(),
          z.array(text(100)).max(50).readonly(),
        ]),
      }),
    )
    .max(2000)
    .default([])
    .readonly()
    .describe('What a text means in a field, wherever it stands.'),
  leftCodes: codes.describe('Kinds of faults whose values are left out.'),
  leftCells: cells,
  leftRows: z.array(place).max(50_000).default([]).readonly(),
  restart: z.boolean().default(false).describe('Forget first what was decided.'),
});

/** With which word what was staged enters. */
export const acceptanceSchema = z.strictObject({
  reason: reasonSchema,
  evidence: editEvidenceSchema.describe('Where the values come from, as far as the file does not say.'),
  leaveOut: z.boolean().default(false).describe('Leave blocked rows out, instead of refusing all.'),
});

/** Which rows of the report are wanted. */
export const rowsQuerySchema = z.strictObject({
  only: z.enum(rowFilters).default('all'),
  offset: z.coerce.number<string>().int().min(0).default(0),
  limit: z.coerce.number<string>().int().min(1).max(1000).default(100),
});

const candidate = z.object({ value, name: z.string(), detail: z.string().nullable() });
const issueSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'repair', 'note']),
  column: z.string().nullable(),
  field: z.string().nullable(),
  value: cell,
  text: z.string().describe('What is wrong and what to do.'),
  proposed: z.string().nullable().describe('The repair, as it is shown.'),
  candidates: z.array(candidate).readonly(),
  state: z.enum(['open', 'accepted', 'answered', 'left']),
});

/** A staged row. */
export const importRowSchema = z
  .object({
    sheet: z.string(),
    row: z.int(),
    register: z.string(),
    action: z.enum(stagedActions),
    id: z.string().nullable(),
    base: z.int().nullable(),
    name: z.string(),
    cells: z.array(cell).readonly().describe('As read, in the order of the headers.'),
    values: valuesSchema,
    evidence: z
      .object({
        confidence: z.string().optional(),
        source: z.string().nullable().optional(),
        year: z.number().nullable().optional(),
        note: z.string().nullable().optional(),
      })
      .nullable(),
    changes: z.array(z.string()).readonly(),
    issues: z.array(issueSchema).readonly(),
  })
  .openapi('ImportRow');

const count = z.int();
/** An import as a list shows it. */
export const briefImportSchema = z
  .object({
    id: z.string(),
    fileName: z.string(),
    author: z.string(),
    begunAt: z.string(),
    state: z.enum(importStates),
    registers: z.array(z.string()).readonly(),
    outcome: z.enum(['refused', 'done-with-notes', 'done']).nullable(),
    entered: z.object({ created: count, updated: count, leftOut: count }).nullable(),
    changeSet: count.nullable(),
    endedAt: z.string().nullable(),
  })
  .openapi('BriefImport');

const matchSchema = z.object({
  column: count,
  header: z.string(),
  target: z.string().nullable(),
  score: z.number(),
  reason: z.enum(matchReasons).nullable(),
});
const sheetSchema = z.object({
  sheet: z.string(),
  headers: z.array(z.string()).readonly(),
  rows: count,
  samples: z.array(z.array(cell).readonly()).readonly(),
  guesses: z.array(z.object({ register: z.string(), score: z.number() })).readonly(),
  register: z.string().nullable(),
  matches: z.array(matchSchema).readonly(),
  mapping: mappingSchema.nullable(),
});

const kindSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'repair', 'note']),
  sheet: z.string(),
  column: z.string().nullable(),
  field: z.string().nullable(),
  state: z.enum(['open', 'accepted', 'answered', 'left']),
  count,
  example: issueSchema,
});
const questionSchema = z.object({
  field: z.string(),
  column: z.string().nullable(),
  text: z.string().describe('As an answer names it.'),
  shown: z.string(),
  count,
  candidates: z.array(candidate).readonly(),
  isAnswered: z.boolean(),
});

/** An import with all that its screen needs but its rows. */
export const importSchema = briefImportSchema
  .extend({
    progress: z
      .object({ share: z.number(), rows: count })
      .nullable()
      .describe('Of what is being done now; null when nothing is.'),
    sheets: z.array(sheetSchema).readonly(),
    decisions: decisionsSchema.omit({ restart: true }),
    summary: z
      .object({
        actions: z.object(
          Object.fromEntries(stagedActions.map((action) => [action, count] as const)) as Record<
            (typeof stagedActions)[number],
            typeof count
          >,
        ),
        changes: count,
        kinds: z.array(kindSchema).readonly(),
        questions: z.array(questionSchema).readonly(),
        notes: z.array(z.string()).readonly(),
      })
      .nullable(),
    remarks: z.array(z.object({ code: z.string(), text: z.string() })).readonly(),
  })
  .openapi('Import');

/** What columns seem to give in a register. */
export const matchesSchema = z.object({ matches: z.array(matchSchema).readonly() });
