import type { Context } from 'hono';
import type { Issue, Result } from '../../geodata/model/issue';
import type { Scenario, ScenarioSummary, ScenarioVersion } from '../../geodata/model/scenario';
import { issueText } from '../../geodata/text/issues';
import type { AppEnv } from '../app-env';
import { extentOf } from '../auth/permissions';
import { languageOf } from '../language';
import { Problem } from '../problems';

/** Issues that one answer tells: a wrong file may have hundreds of thousands. */
const mostTold = 500;

/**
 * What came of a change.
 *
 * @throws Problem `refused-values` with what stands against it, in the language of whoever asks
 */
export function accepted<T>(c: Context<AppEnv>, result: Result<T>): T {
  if (result.ok) return result.value;
  const language = languageOf(c);
  const told = ({ code, row, column, values = {} }: Issue) => ({
    code,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    values,
    text: issueText(
      {
        code,
        severity: 'error',
        values,
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
      },
      language,
    ),
  });
  throw new Problem('refused-values', {
    members: { issues: result.issues.slice(0, mostTold).map(told), total: result.issues.length },
  });
}

/** Whether whoever asks edits scenarios: the others see what was shared, as it was shared. */
export async function editsScenarios(c: Context<AppEnv>): Promise<boolean> {
  const who = (await c.get('actor')())?.role ?? 'anonymous';
  return extentOf('scenario.edit', who, { publicRead: true }) !== 'none';
}

/** What those see of something shared who do not edit it: as its last version was shared, without the names of people. */
export function sharedProperties({
  name,
  description,
  day,
  sharedAt,
}: {
  readonly name: string;
  readonly description: string;
  readonly day: string;
  readonly sharedAt: string;
}) {
  return { name, description, day, author: null, updatedBy: null, updatedAt: sharedAt };
}

/** A scenario as those see it who do not edit it. */
export function asShared<T extends ScenarioSummary>(scenario: T, version: ScenarioVersion): T {
  const { document } = version;
  return {
    ...scenario,
    ...sharedProperties(version),
    level: document.level,
    groupings: document.groupings.length,
    ...('document' in scenario ? { document } : {}),
  };
}

/** A version as those see it who do not edit it. */
export function withoutNames<T extends { readonly sharedBy: string | null }>(version: T): T {
  return { ...version, sharedBy: null };
}

/** Answers a version with its parts, which are JSON texts as they were kept. */
export function versionWith(
  c: Context<AppEnv>,
  version: object,
  parts: Readonly<Record<string, string>>,
): Response {
  const rest = Object.entries(parts).map(([name, part]) => `,"${name}":${part}`);
  return c.body(`{"version":${JSON.stringify(version)}${rest.join('')}}`, 200, {
    'Content-Type': 'application/json',
    ...uncached,
  });
}

/** What is asked about a scenario must not be kept by caches: it changes, and depends on who asks. */
export const uncached = { 'Cache-Control': 'no-store' } as const;

/** The ETag of a scenario. */
export function etagOf({ version }: Pick<Scenario, 'version'>): string {
  return `"${version}"`;
}
