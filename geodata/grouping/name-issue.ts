import type { Issue } from '../model/issue';
import type { ScenarioDocument } from '../model/scenario';
import type { Ground } from './ground';
import { unitName } from './units';

const unit = /^(territory|epci|commune):[\w-]+$/;

/** An issue that tells units, pairs of units and groupings by their names, as far as these are known, rather than by their ids. */
export function namedIssue(
  issue: Issue,
  { groupings }: Pick<ScenarioDocument, 'groupings'>,
  ground: Ground,
): Issue {
  const nameOf = (id: string) => {
    const parts = id.split(' ');
    if (parts.every((part) => unit.test(part)))
      return parts.map((part) => unitName(part, ground)).join(' – ');
    const name = groupings.find((grouping) => grouping.id === id)?.name ?? '';
    return name === '' ? id : name;
  };
  const values = Object.entries(issue.values ?? {}).map(([key, value]) => [
    key,
    typeof value === 'string' ? nameOf(value) : value,
  ]);
  return { ...issue, values: Object.fromEntries(values) as NonNullable<Issue['values']> };
}
