import { byteOrderMark, csvLine } from '../../../geodata/formats/csv-line';
import { assignmentColumns, assignmentLines } from '../../../geodata/grouping/assignments';
import type { Ground } from '../../../geodata/grouping/ground';
import type { ScenarioDocument } from '../../../geodata/model/scenario';

/** The assignments of a plan that the server does not keep, in the columns of those it gives. */
export function assignmentsCsv(document: ScenarioDocument, ground: Ground): string {
  const lines = assignmentLines(document, ground).map(({ unit, name, grouping, share, unattested }) =>
    csvLine([unit, name, grouping?.id ?? null, grouping?.name ?? null, share, unattested]),
  );
  return byteOrderMark + csvLine([...assignmentColumns]) + lines.join('');
}
