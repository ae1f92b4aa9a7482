import { z } from '@hono/zod-openapi';
import { draftedStates } from '../../geodata/model/drafted';

/** What lists tell of anything that is drafted: the fields of `DraftedSummary`. */
export const draftedShape = {
  id: z.string(),
  name: z.string(),
  description: z.string(),
  state: z.enum(draftedStates),
  day: z.string(),
  version: z.int().describe('Rises with each change; its ETag.'),
  author: z.string().nullable(),
  updatedBy: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  lastVersion: z.int().nullable().describe('Number of the last frozen version.'),
};

/** What is told of anything that is frozen: the fields of `FrozenVersion`. */
export const frozenShape = {
  number: z.int(),
  name: z.string(),
  description: z.string(),
  day: z.string(),
  note: z.string(),
  state: z.enum(draftedStates).exclude(['draft']),
  sharedAt: z.string(),
  sharedBy: z.string().nullable(),
  facts: z.string().describe('SHA-256 of the facts it was computed on.'),
  shapes: z.string().describe('SHA-256 of the contours: /shapes/{checksum}.'),
  code: z.string().describe('Version of the application that computed it.'),
};
