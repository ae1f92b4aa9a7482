import { createRoute, z } from '@hono/zod-openapi';
import { isStorable } from '../../geodata/register/check-value';
import { guard } from '../auth/access';
import { idField, jsonAnswer, jsonBody } from '../auth/fields';
import { expectation } from '../expectation';
import {
  acceptanceSchema,
  briefImportSchema,
  choicesSchema,
  decisionsSchema,
  importRowSchema,
  importSchema,
  matchesSchema,
  rowsQuerySchema,
} from '../imports/schemas';
import { refusals, registerIdSchema } from '../registers/schemas';

/** Media type of XLSX. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tags = ['Imports'];
const stage = guard('import.stage');
const nothingAsked = { query: z.strictObject({}) };
const ofOne = { params: idField, ...nothingAsked };
const wrongState = { description: 'The import is not in the state in which this is done.' };
const checking = jsonAnswer('It is being checked; read it until its state is "staged".', importSchema);

export const upload = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Begin an import: the body is the file, of 25 MB at most',
  description:
    'CSV, XLSX, ODS, GeoJSON or a zipped shapefile, as `application/octet-stream`. Read the import until its state is "mapping".',
  tags,
  middleware: stage,
  request: {
    query: z.strictObject({
      name: z
        .string(expectation('le nom du fichier', 'the name of the file'))
        .min(1, expectation('le nom du fichier', 'the name of the file'))
        .max(255, expectation('au plus 255 caractères', 'at most 255 characters'))
        .refine(isStorable, expectation('un texte sans caractère nul', 'a text without the null character')),
      register: registerIdSchema.optional().describe('The register that the file is known to be for.'),
    }),
  },
  responses: {
    202: jsonAnswer('It is being read.', importSchema),
    413: { description: 'The file is too large.' },
  },
});

export const list = createRoute({
  method: 'get',
  path: '/imports',
  summary: 'The latest imports',
  tags,
  middleware: stage,
  request: nothingAsked,
  responses: {
    200: jsonAnswer('The last begun first.', z.object({ imports: z.array(briefImportSchema).readonly() })),
  },
});

export const one = createRoute({
  method: 'get',
  path: '/imports/{id}',
  summary: 'An import as it stands, and how far it has come',
  tags,
  middleware: stage,
  request: ofOne,
  responses: { 200: jsonAnswer('The import.', importSchema) },
});

export const cancel = createRoute({
  method: 'delete',
  path: '/imports/{id}',
  summary: 'Cancel an import at any time before it has entered; nothing of the file is left',
  tags,
  middleware: stage,
  request: ofOne,
  responses: { 204: { description: 'Cancelled.' }, 409: wrongState },
});

export const matches = createRoute({
  method: 'get',
  path: '/imports/{id}/matches',
  summary: 'What the columns of a sheet seem to give in a register',
  tags,
  middleware: stage,
  request: {
    params: idField,
    query: z.strictObject({ sheet: z.string().max(255), register: registerIdSchema }),
  },
  responses: { 200: jsonAnswer('The columns.', matchesSchema) },
});

export const choose = createRoute({
  method: 'put',
  path: '/imports/{id}/mapping',
  summary: 'Choose the register of each sheet and the field of each column, and check the rows',
  tags,
  middleware: stage,
  request: { params: idField, ...jsonBody(choicesSchema) },
  responses: { 202: checking, 409: wrongState },
});

export const decide = createRoute({
  method: 'post',
  path: '/imports/{id}/repairs',
  summary: 'Accept repairs, answer questions, leave values or rows out, and check the rows again',
  tags,
  middleware: stage,
  request: { params: idField, ...jsonBody(decisionsSchema) },
  responses: { 202: checking, 409: wrongState },
});

export const rows = createRoute({
  method: 'get',
  path: '/imports/{id}/rows',
  summary: 'The rows that were checked, with what is wrong in them',
  tags,
  middleware: stage,
  request: { params: idField, query: rowsQuerySchema },
  responses: {
    200: jsonAnswer(
      'A page, in the order of the file.',
      z.object({ total: z.int(), rows: z.array(importRowSchema).readonly() }),
    ),
  },
});

export const report = createRoute({
  method: 'get',
  path: '/imports/{id}/report.xlsx',
  summary: 'The report, to send back to whoever supplied the file',
  tags,
  middleware: stage,
  request: ofOne,
  responses: {
    200: { description: 'The file.', content: { [xlsxType]: { schema: z.string() } } },
    409: wrongState,
  },
});

export const accept = createRoute({
  method: 'post',
  path: '/imports/{id}/accept',
  summary: 'Let what was checked enter, whole or not at all',
  tags,
  middleware: guard('import.accept'),
  request: { params: idField, ...jsonBody(acceptanceSchema) },
  responses: {
    200: jsonAnswer('It has entered.', importSchema),
    409: { description: 'Rows are blocked, or the base has changed since the check.' },
    ...refusals,
  },
});
