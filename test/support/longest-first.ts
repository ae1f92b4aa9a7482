import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, in the order in which they begin: one that began last would run alone at the end. */
const longest = [
  'registers/kill-embedded',
  'e2e/',
  'registers/kill-postgresql',
  'registers/database-stopped',
  'imports/imports',
  'imports/hostile',
  'db/embedded',
  'server/',
];

/** Runs the longest files first, whatever was measured before: a fresh copy has no memory of earlier runs. */
export class LongestFirst extends BaseSequencer {
  /** Orders the files of a run. */
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex(
        (part) => moduleId.includes(`/test/${part}`) || moduleId.includes(`/test/server/${part}`),
      );
      return found < 0 ? longest.length : found;
    };
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)));
  }
}
