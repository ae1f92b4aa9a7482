import type { Context } from 'hono';
import type { DraftedSummary } from '../../geodata/model/drafted';
import type { AppEnv } from '../app-env';
import { found } from '../auth/fields';
import type { Sql } from '../db/fragments';
import type { Session } from '../db/queries/register-rows';
import { editsScenarios } from './told';

/** How a kind of drafted things is read, and told to those who do not edit it. */
interface Kind<Summary extends DraftedSummary, Stored extends Summary, Version> {
  readonly list: (sql: Sql) => Promise<readonly Summary[]>;
  readonly read: (sql: Session, id: string) => Promise<Stored | null>;
  readonly lastVersions: (sql: Sql) => Promise<readonly Version[]>;
  readonly version: (sql: Session, id: string, number: number) => Promise<Version | null>;
  /** Id of what a version is of. */
  readonly of: (version: Version) => string;
  readonly asShared: <Told extends Summary>(told: Told, version: Version) => Told;
}

/** Drafted things as whoever asks may see them: drafts for those who edit them; the others see what was shared, as it was shared. */
export function visibleTo<Summary extends DraftedSummary, Stored extends Summary, Version>(
  sql: Sql,
  { list, read, lastVersions, version, of, asShared }: Kind<Summary, Stored, Version>,
) {
  return {
    /** All that may be seen, the last changed first. */
    all: async (c: Context<AppEnv>): Promise<Summary[]> => {
      const all = await list(sql);
      if (await editsScenarios(c)) return [...all];
      const shared = new Map((await lastVersions(sql)).map((one) => [of(one), one]));
      return all.flatMap((one) => {
        const last = shared.get(one.id);
        return last === undefined ? [] : [asShared(one, last)];
      });
    },

    /**
     * One of them.
     *
     * @throws Problem `not-found` when there is none, or none that may be seen
     */
    one: async (c: Context<AppEnv>, id: string): Promise<Stored> => {
      const one = found(await read(sql, id));
      if (await editsScenarios(c)) return one;
      return asShared(one, found(await version(sql, id, found(one.lastVersion))));
    },
  };
}
