import { createRoute, z } from '@hono/zod-openapi';
import { unitLevels } from '../../geodata/model/scenario';
import { guard } from '../auth/access';
import { idField, jsonAnswer, jsonBody } from '../auth/fields';
import {
  changesSchema,
  daySchema,
  descriptionSchema,
  documentSchema,
  scenarioNameSchema,
  scenarioRefusals,
  scenarioSchema,
  summarySchema,
  textAnswer,
} from '../scenarios/schemas';

const tags = ['Scenarios'];
const nothing = { query: z.strictObject({}) };
const oneScenario = { params: idField, ...nothing };
const read = guard('network.read');
const edit = guard('scenario.edit');
const newVersion = jsonAnswer('Done.', z.object({ version: z.int() }));

export const listScenarios = createRoute({
  method: 'get',
  path: '/scenarios',
  summary: 'The scenarios',
  description: 'Drafts for those who edit scenarios; the others see what was shared, as it was shared.',
  tags,
  middleware: read,
  request: nothing,
  responses: {
    200: jsonAnswer('The last changed first.', z.object({ scenarios: z.array(summarySchema) })),
  },
});

export const postScenario = createRoute({
  method: 'post',
  path: '/scenarios',
  summary: 'Make a scenario',
  tags,
  middleware: edit,
  request: jsonBody(
    z.strictObject({
      name: scenarioNameSchema,
      description: descriptionSchema,
      level: z.enum(unitLevels).describe('Of its units; the one of the document, when there is one.'),
      day: daySchema,
      document: documentSchema.nullish().describe('Null: no grouping yet.'),
    }),
  ),
  responses: { 201: jsonAnswer('Made.', scenarioSchema), 422: scenarioRefusals[422] },
});

export const getScenario = createRoute({
  method: 'get',
  path: '/scenarios/{id}',
  summary: 'One scenario; its ETag is its version',
  tags,
  middleware: read,
  request: oneScenario,
  responses: { 200: jsonAnswer('The scenario.', scenarioSchema) },
});

export const patchScenario = createRoute({
  method: 'patch',
  path: '/scenarios/{id}',
  summary: 'Change what is said of a scenario',
  description: 'The version that was read is told by If-Match.',
  tags,
  middleware: edit,
  request: {
    params: idField,
    ...jsonBody(
      z.strictObject({ name: scenarioNameSchema, description: descriptionSchema, day: daySchema }).partial(),
    ),
  },
  responses: { 200: newVersion, 412: scenarioRefusals[412], 428: scenarioRefusals[428] },
});

export const deleteScenarioRoute = createRoute({
  method: 'delete',
  path: '/scenarios/{id}',
  summary: 'Remove a scenario that was never shared',
  description: 'The version that was read is told by If-Match.',
  tags,
  middleware: edit,
  request: oneScenario,
  responses: {
    204: { description: 'Removed.' },
    409: { description: 'A version of it was shared.' },
    412: scenarioRefusals[412],
    428: scenarioRefusals[428],
  },
});

export const copyScenario = createRoute({
  method: 'post',
  path: '/scenarios/{id}/copies',
  summary: 'Copy a scenario, as a draft',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(z.strictObject({ name: scenarioNameSchema })) },
  responses: { 201: jsonAnswer('The copy.', scenarioSchema) },
});

export const postChanges = createRoute({
  method: 'post',
  path: '/scenarios/{id}/changes',
  summary: 'Make changes of a scenario, all or none',
  description:
    'The version that was read is told by If-Match. Each change says what stood before and what stands after.',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(z.strictObject({ changes: changesSchema })) },
  responses: { 200: newVersion, ...scenarioRefusals },
});

const chosenVersion = z.strictObject({
  version: z.coerce.number().pipe(z.int().min(1)).optional().describe('A frozen version; else as it stands.'),
});

export const assignmentsCsv = createRoute({
  method: 'get',
  path: '/scenarios/{id}/assignments.csv',
  summary: 'Units and their groupings as CSV, to change and read back',
  description: 'UTF-8 with byte order mark, semicolons, decimal commas.',
  tags,
  middleware: read,
  request: { params: idField, query: chosenVersion },
  responses: { 200: { description: 'The file.', content: { 'text/csv': { schema: z.string() } } } },
});

export const assignmentsGeojson = createRoute({
  method: 'get',
  path: '/scenarios/{id}/assignments.geojson',
  summary: 'Groupings and units as GeoJSON',
  tags,
  middleware: read,
  request: { params: idField, query: chosenVersion },
  responses: {
    200: textAnswer('The file.', 'application/geo+json', z.looseObject({})),
  },
});

export const readAssignmentsRoute = createRoute({
  method: 'post',
  path: '/scenarios/{id}/assignments',
  summary: 'Read a file of assignments back',
  description:
    'The version that was read is told by If-Match. Units that are not in the file keep what they have; groupings that it names and that do not exist are made.',
  tags,
  middleware: edit,
  request: {
    params: idField,
    body: { required: true, content: { 'text/csv': { schema: z.string() } } },
  },
  responses: { 200: newVersion, ...scenarioRefusals },
});
