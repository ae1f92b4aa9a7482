import type { Issue } from '../../geodata/model/issue';
import type { Unplaced } from '../db/queries/publish';

/** Rows told one by one; what is beyond is counted. */
const told = 20;

/** Notes on the rows that show nothing because their commune or EPCI is not among those loaded. */
export function unplacedNotes(unplaced: readonly Unplaced[]): Issue[] {
  const named = unplaced.slice(0, told).map(({ field, value, name, id }): Issue => ({
    code: `published-unknown-${field}`,
    severity: 'note',
    values: { value, name: name ?? id },
  }));
  const others = unplaced.length - named.length;
  return others === 0
    ? named
    : [...named, { code: 'published-unknown-others', severity: 'note', values: { count: others } }];
}
