import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { scenarioFeatures } from '../../geodata/grouping/features';
import { namedIssue } from '../../geodata/grouping/name-issue';
import { emptyDocument } from '../../geodata/grouping/references';
import type { Ground } from '../../geodata/grouping/ground';
import { refused, type Issue } from '../../geodata/model/issue';
import type { ScenarioDocument } from '../../geodata/model/scenario';
import type { AppDeps, AppEnv } from '../app-env';
import { signedInActor } from '../auth/access';
import { found } from '../auth/fields';
import { readLastVersions, readVersion } from '../db/queries/scenario-versions';
import { readScenario, readScenarios } from '../db/queries/scenarios';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { refusedParameters } from '../problems';
import { assignmentsFile, changesOfFile, fileName } from '../scenarios/files';
import { readGround, readUnitGround, type Wanted } from '../scenarios/ground';
import { changeScenario, createScenario, describeScenario, removeScenario } from '../scenarios/store';
import { accepted, asShared, editsScenarios, etagOf, uncached } from '../scenarios/told';
import { visibleTo } from '../scenarios/visible';
import {
  assignmentsCsv,
  assignmentsGeojson,
  copyScenario,
  deleteScenarioRoute,
  getScenario,
  listScenarios,
  patchScenario,
  postChanges,
  postScenario,
  readAssignmentsRoute,
} from './scenario-descriptions';

/** Scenarios of groupings: /scenarios. */
export function scenarioRoutes({ database: { sql } }: AppDeps) {
  const visible = visibleTo(sql, {
    list: readScenarios,
    read: readScenario,
    lastVersions: readLastVersions,
    version: readVersion,
    of: ({ scenario }) => scenario,
    asShared,
  });
  /** What a file is made of: a scenario as it stands, or one of its versions on what it was computed on. */
  const exported = async (
    c: Context<AppEnv>,
    id: string,
    number: number | undefined,
    read: (wanted: Wanted) => Promise<Ground>,
  ): Promise<{ name: string; document: ScenarioDocument; ground: Ground }> => {
    const scenario = await visible.one(c, id);
    const wantedNumber = number ?? ((await editsScenarios(c)) ? undefined : scenario.lastVersion);
    if (wantedNumber === undefined || wantedNumber === null)
      return { name: scenario.name, document: scenario.document, ground: await read({ day: scenario.day }) };
    const version = found(await readVersion(sql, id, wantedNumber));
    return { name: version.name, document: version.document, ground: await read({ version }) };
  };
  /** What stands against changes, told by the names of units and groupings. */
  const named = async (id: string, issues: readonly Issue[]) => {
    const { document, day } = found(await readScenario(sql, id));
    const ground = await readUnitGround(sql, { day });
    return issues.map((issue) => namedIssue(issue, document, ground));
  };
  const attached = (name: string, type: string) => ({
    ...uncached,
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
  const read = (c: Context, id: string) => ({ id, version: expectedVersion(c) });

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(listScenarios, async (c) => c.json({ scenarios: await visible.all(c) }, 200, uncached))
    .openapi(postScenario, async (c) => {
      const { name, description, level, day, document } = c.req.valid('json');
      if (document != null && document.level !== level)
        throw refusedParameters([
          {
            name: 'level',
            received: level,
            expected: { fr: 'celui du document', en: 'that of the document' },
          },
        ]);
      const author = await signedInActor(c);
      const properties = { name, description, day };
      const made = await createScenario(sql, properties, document ?? emptyDocument(level), author);
      const scenario = accepted(c, made);
      return c.json(scenario, 201, { ETag: etagOf(scenario) });
    })
    .openapi(getScenario, async (c) => {
      const scenario = await visible.one(c, c.req.valid('param').id);
      return c.json(scenario, 200, { ETag: etagOf(scenario), ...uncached });
    })
    .openapi(patchScenario, async (c) => {
      const given = c.req.valid('json');
      const author = await signedInActor(c);
      const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const version = await describeScenario(sql, read(c, c.req.valid('param').id), author, present);
      return c.json({ version }, 200, { ETag: etagOf({ version }) });
    })
    .openapi(deleteScenarioRoute, async (c) => {
      await removeScenario(sql, read(c, c.req.valid('param').id));
      return c.body(null, 204);
    })
    .openapi(copyScenario, async (c) => {
      const { description, day, document } = found(await readScenario(sql, c.req.valid('param').id));
      const { name } = c.req.valid('json');
      const author = await signedInActor(c);
      const copy = accepted(c, await createScenario(sql, { name, description, day }, document, author));
      return c.json(copy, 201, { ETag: etagOf(copy) });
    })
    .openapi(postChanges, async (c) => {
      const { changes } = c.req.valid('json');
      const author = await signedInActor(c);
      const expected = read(c, c.req.valid('param').id);
      const plan = () => ({ ok: true, value: changes, notes: [] }) as const;
      const result = await changeScenario(sql, expected, author, plan);
      const version = accepted(
        c,
        result.ok ? result : refused<number>(await named(expected.id, result.issues)),
      );
      return c.json({ version }, 200, { ETag: etagOf({ version }) });
    })
    .openapi(assignmentsCsv, async (c) => {
      const { id } = c.req.valid('param');
      const { name, document, ground } = await exported(c, id, c.req.valid('query').version, (wanted) =>
        readUnitGround(sql, wanted),
      );
      const type = 'text/csv; charset=utf-8; header=present';
      return c.body(assignmentsFile(document, ground), 200, attached(fileName(name, ground, 'csv'), type));
    })
    .openapi(assignmentsGeojson, async (c) => {
      const { id } = c.req.valid('param');
      const { name, document, ground } = await exported(c, id, c.req.valid('query').version, (wanted) =>
        readGround(sql, wanted),
      );
      const text = JSON.stringify(scenarioFeatures(document, ground));
      return c.body(text, 200, attached(fileName(name, ground, 'geojson'), 'application/geo+json'));
    })
    .openapi(readAssignmentsRoute, async (c) => {
      const expected = read(c, c.req.valid('param').id);
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const author = await signedInActor(c);
      const { day } = found(await readScenario(sql, expected.id));
      const ground = await readUnitGround(sql, { day });
      const result = await changeScenario(sql, expected, author, ({ document }) =>
        changesOfFile(bytes, document, ground),
      );
      const version = accepted(c, result);
      return c.json({ version }, 200, { ETag: etagOf({ version }) });
    });
}
