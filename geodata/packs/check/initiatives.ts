import type { Issue } from '../../model/issue';
import type { Pack } from '../schema';
import { datedStatuses } from '../statuses';
import { faultAt } from './fault';

/** Faults of the initiatives: without territory or status, statuses that overlap or begin by lapsing. */
export function checkInitiatives(pack: Pack): Issue[] {
  const located = new Set(pack.initiativeTerritories.map(({ initiative }) => initiative));
  const dated = datedStatuses(pack.initiativeStatuses);
  const issues: Issue[] = [];
  for (const { id, row } of pack.initiatives) {
    if (!located.has(id))
      issues.push(faultAt('initiatives', row, 'id', 'pack-initiative-without-territory', { value: id }));
    if (!dated.has(id))
      issues.push(faultAt('initiatives', row, 'id', 'pack-initiative-without-status', { value: id }));
  }
  for (const [initiative, statuses] of dated) {
    for (const [index, { status, from, row }] of statuses.entries()) {
      const before = statuses[index - 1];
      if (before === undefined) {
        if (status === 'lapsed')
          issues.push(
            faultAt('initiativeStatuses', row, 'status', 'pack-status-lapsed-first', { initiative }),
          );
        continue;
      }
      // An end left empty is the eve of the next status, hence before its own start when both start on one day.
      if (before.to === null || before.to >= from || before.from === from) {
        const values = { initiative, from, first: before.row };
        issues.push(faultAt('initiativeStatuses', row, 'from', 'pack-status-overlap', values));
      }
    }
  }
  return issues;
}
