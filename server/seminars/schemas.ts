import { z } from '@hono/zod-openapi';
import { mostViews, pinSchema, seminarDocumentSchema, seminarStates } from '../../geodata/model/seminar';
import { isStorable } from '../../geodata/register/check-value';
import { expectation } from '../expectation';
import { text } from '../registers/schemas';
import { daySchema } from '../scenarios/schemas';

const views = expectation(
  `au plus ${mostViews} vues, chacune avec un titre, l’adresse d’un écran de l’application, des notes et une durée`,
  `at most ${mostViews} views, each with a title, the address of a screen of the application, notes and a duration`,
);

/** Views whose texts a database can keep. */
const seminarDocument = z
  .unknown()
  .refine((value) => seminarDocumentSchema.safeParse(value).success, views)
  .transform((value) => seminarDocumentSchema.parse(value))
  .refine(({ views: all }) => all.every(({ title, notes }) => isStorable(title + notes)), views)
  .openapi({ type: 'object', description: 'format 1, and views in the order of the talk.' });

/** What people say of a seminar. */
export const seminarFields = {
  name: text(120).trim().min(1, expectation('un nom', 'a name')),
  description: text(4000),
  day: daySchema.nullable(),
  document: seminarDocument,
};

const summary = {
  id: z.string(),
  name: z.string(),
  description: z.string(),
  day: z.string().nullable(),
  state: z.enum(seminarStates),
  views: z.int(),
  version: z.int().describe('Rises with each change; its ETag.'),
  updatedBy: z.string(),
  updatedAt: z.string(),
  lastVersion: z.int().nullable().describe('Number of the last frozen version.'),
};
const document = z.object({ format: z.literal(1), views: z.array(z.looseObject({ id: z.string() })) });
export const seminarSummarySchema = z.object(summary).openapi('SeminarSummary');
export const seminarSchema = z.looseObject({ ...summary, document }).openapi('Seminar');

export const seminarVersionSchema = z
  .object({
    seminar: z.string(),
    number: z.int(),
    name: z.string(),
    description: z.string(),
    day: z.string().nullable(),
    sharedAt: z.string(),
    sharedBy: z.string(),
    document,
  })
  .openapi('SeminarVersion');

export const sessionSchema = z
  .object({
    id: z.string(),
    seminar: z.string(),
    number: z.int(),
    step: z.int().describe('View that is shown, from 0.'),
    code: z.string().nullable().describe('What followers type; null: they were dismissed.'),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    startedBy: z.string(),
    leftToRoom: z.boolean().describe('Once over, its code leads to the views and the record.'),
  })
  .openapi('SeminarSession');

/** What is sent to write a pin. */
export const pinBody = z.strictObject({
  ...pinSchema.shape,
  text: text(280).trim().min(1, expectation('un texte court', 'a short text')),
});
const kept = { id: z.string(), rank: z.int().describe('Place in the order in which pins were written.') };
const pin = z.object({ ...pinSchema.shape, ...kept, author: z.string() });
const { view: _, ...withoutView } = pinSchema.shape;
const followedPin = z.object({ ...withoutView, ...kept });

export const recordSchema = z
  .object({
    session: sessionSchema,
    version: seminarVersionSchema,
    pins: z.array(pin),
    decisions: z.record(z.string(), z.string()).describe('By id of view.'),
  })
  .openapi('SessionRecord');

const followedView = z.object({
  title: z.string(),
  address: z.string().nullable().describe('Null: this server does not let everyone read this view.'),
});

export const followedSchema = z
  .object({
    name: z.string(),
    step: z.int(),
    steps: z.int(),
    ended: z.boolean(),
    view: followedView.nullable(),
    pins: z.array(followedPin),
    left: z
      .array(followedView)
      .nullable()
      .describe('Every view, once the talk is over, if they were left to the room.'),
  })
  .openapi('Followed');
