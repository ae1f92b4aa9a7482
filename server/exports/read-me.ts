import { mentionOf, sheetName } from '../../geodata/formats/register-table';
import type { ExportCell } from '../../geodata/formats/register-table';
import type { DatasetInfo } from '../../geodata/model/dataset';
import type { Confidence } from '../../geodata/model/evidence';
import { registerOf } from '../../geodata/register/registry';
import { exportWords } from '../../geodata/text/export-words';
import type { Sheet } from './workbook';

/** What the first sheet of a workbook tells. */
export interface ReadMe {
  readonly dataset: DatasetInfo;
  /** ISO date. */
  readonly today: string;
  readonly registers: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly confidences: readonly Confidence[];
}

/** The sheet « Lisez-moi »: whose data they are, of which day, from which sources, and what is not attested. */
export function readMeSheet({ dataset, today, registers, counts, confidences }: ReadMe): Sheet {
  const words = exportWords.fr;
  const mention = mentionOf(confidences);
  const rows: ExportCell[][] = [
    [words.union, dataset.union],
    [words.exportedOn, today],
    ...(mention === null ? [] : [[words.note, words.mention[mention]]]),
    [null, words.howTo],
    [],
    [words.sheets, words.rows],
    ...registers.map((id) => [sheetName(registerOf(id)), counts.get(id) ?? 0]),
    [],
    [words.sources, words.licence],
    ...dataset.sources.map(({ label, licence }) => [label, licence]),
  ];
  return { name: words.readMe, widths: [44, 100], headerRows: 0, rows };
}
