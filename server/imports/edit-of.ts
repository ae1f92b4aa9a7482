import type { Edit, EditEvidence } from '../../geodata/register/exchange';
import type { KeptRow } from '../db/queries/import-rows';

/**
 * The edit that a staged row comes to: what the file says of where it comes from, else what was said of the file as a whole.
 *
 * @param whole where the file as a whole comes from
 */
export function editOf(
  { register, id, base, values, changes, evidence }: KeptRow,
  whole: EditEvidence,
): Edit {
  if (id === null) throw new Error('a row that would enter has an id');
  const given = Object.entries(values).filter(([field]) => base === null || changes.includes(field));
  const said = evidence ?? {};
  return {
    register,
    id,
    base,
    values: Object.fromEntries(given),
    evidence: {
      confidence: said.confidence ?? whole.confidence,
      source: said.source ?? whole.source,
      day: whole.day,
    },
    ...(evidence === null ? {} : { row: evidence }),
  };
}
