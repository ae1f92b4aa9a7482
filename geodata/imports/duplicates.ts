import { isSame } from '../register/same';
import type { KnownRow, StagedIssue } from './contract';
import { isBlocking, issueOf, type Decider } from './decide';
import type { StagedAlone } from './stage-row';

/**
 * Looks for rows of the file that are the same row of the register, and for rows that would take the key of another. A row that repeats
 * an earlier one is proposed to be left out; rows that say different things of the same are all at fault.
 *
 * @param keyOf the key of a row that is known
 */
export function markDuplicates(
  rows: readonly StagedAlone[],
  known: readonly KnownRow[],
  keyOf: (row: KnownRow) => string,
  decider: Decider,
): readonly StagedAlone[] {
  const places = groups(rows);
  const moved = new Set(
    rows.flatMap(({ staged }) => (staged.base !== null && staged.action === 'update' ? [staged.id] : [])),
  );
  const owners = new Map(known.filter(({ id }) => !moved.has(id)).map((row) => [keyOf(row), row.id]));
  return rows.map((row) => {
    const { staged, key } = row;
    if (staged.action === 'skipped') return row;
    const like = [...new Set(tokensOf(row).flatMap((token) => places.get(token) ?? []))].filter(
      (one) => one !== row,
    );
    if (like.length > 0) return marked(row, like, decider);
    const owner = key === null || staged.action === 'unchanged' ? undefined : owners.get(key);
    if (owner === undefined || owner === staged.id) return row;
    return withIssue(row, rowIssue('register-duplicate', { other: owner }, false));
  });
}

/** The row with what is said of those that are like it. */
function marked(row: StagedAlone, like: readonly StagedAlone[], decider: Decider): StagedAlone {
  const { staged } = row;
  const differing = like.find((one) => !saysTheSame(one, row));
  if (differing !== undefined)
    return withIssue(row, rowIssue('import-duplicate-row', { first: differing.staged.row }, false));
  const first = Math.min(...like.map((one) => one.staged.row));
  if (first > staged.row) return row;
  const issue = rowIssue('import-repeated-row', { first }, true);
  const place = { sheet: staged.sheet, row: staged.row, field: '@id' };
  const { state } = decider.decide({ ...issue, repair: issue.repair }, place, null, () => false);
  return state === 'open'
    ? withIssue(row, issue)
    : { ...row, staged: { ...staged, action: 'skipped', issues: [...staged.issues, { ...issue, state }] } };
}

function rowIssue(code: string, values: StagedIssue['values'], isRepair: boolean): StagedIssue {
  const repair = isRepair ? { value: null, shown: '' } : null;
  return issueOf({ code, values, repair, candidates: [] }, { column: null, field: null, value: null });
}

function withIssue(row: StagedAlone, issue: StagedIssue): StagedAlone {
  const issues = [...row.staged.issues, issue];
  return {
    ...row,
    staged: { ...row.staged, issues, action: isBlocking(issue) ? 'blocked' : row.staged.action },
  };
}

function tokensOf({ staged, key }: StagedAlone): readonly string[] {
  return [...(staged.id === null ? [] : [`id ${staged.id}`]), ...(key === null ? [] : [`key ${key}`])];
}

function groups(rows: readonly StagedAlone[]): ReadonlyMap<string, readonly StagedAlone[]> {
  const places = new Map<string, StagedAlone[]>();
  for (const row of rows) {
    if (row.staged.action === 'skipped') continue;
    for (const token of tokensOf(row)) {
      const known = places.get(token);
      if (known === undefined) places.set(token, [row]);
      else known.push(row);
    }
  }
  return places;
}

function saysTheSame(a: StagedAlone, b: StagedAlone): boolean {
  return (
    a.staged.base === b.staged.base &&
    isSame(a.staged.values, b.staged.values) &&
    isSame(a.staged.evidence, b.staged.evidence)
  );
}
