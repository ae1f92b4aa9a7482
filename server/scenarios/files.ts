import { byteOrderMark, csvLine } from '../../geodata/formats/csv-line';
import {
  assignmentColumns,
  assignmentLines,
  readAssignments,
  type AssignmentLine,
} from '../../geodata/grouping/assignments';
import type { ScenarioChange } from '../../geodata/grouping/change';
import type { Ground } from '../../geodata/grouping/ground';
import { cellText } from '../../geodata/imports/reading';
import { refused, type Result } from '../../geodata/model/issue';
import type { ScenarioDocument } from '../../geodata/model/scenario';
import { readCsvTable } from '../../geodata/packs/csv-table';
import { foldName } from '../../geodata/text/format';
import { textFor } from '../../geodata/text/index';
import { decodeText } from '../imports/read/decode-text';

/** The file of assignments of a document. */
export function assignmentsFile(document: ScenarioDocument, ground: Ground): string {
  const lines = assignmentLines(document, ground).map(lineOf);
  return byteOrderMark + csvLine([...assignmentColumns]) + lines.join('');
}

function lineOf({ unit, name, grouping, share, unattested }: AssignmentLine): string {
  const mention = unattested === null ? null : textFor('fr').confidences[unattested];
  return csvLine([unit, name, grouping?.id ?? null, grouping?.name ?? null, share, mention]);
}

/** The changes that a file of assignments makes of a document; faults by row and column. */
export function changesOfFile(
  bytes: Uint8Array,
  document: ScenarioDocument,
  ground: Ground,
): Result<readonly ScenarioChange[]> {
  const { text } = decodeText(Buffer.from(bytes));
  const { rows, issues } = readCsvTable('', text, assignmentColumns);
  if (issues.length > 0) return refused(issues);
  const plain = rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cellText(cell)])),
  }));
  return readAssignments(plain, document, ground);
}

/** The name of a file about a scenario, which says what no source states in it. */
export function fileName(name: string, ground: Ground, extension: string): string {
  const known = new Set(ground.facts.territories.map(({ confidence }) => confidence));
  const mention = known.has('demonstration')
    ? '-donnees-de-demonstration'
    : known.has('estimated')
      ? '-donnees-estimees'
      : '';
  return `${foldName(name).replaceAll(' ', '-') || 'scenario'}-${ground.facts.day}${mention}.${extension}`;
}
