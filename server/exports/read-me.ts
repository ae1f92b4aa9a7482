import { readMeSheet } from '../../geodata/formats/read-me';
import { mentionOf, sheetName } from '../../geodata/formats/register-table';
import type { Sheet } from '../../geodata/formats/sheet';
import type { DatasetInfo } from '../../geodata/model/dataset';
import type { Confidence } from '../../geodata/model/evidence';
import { registerOf } from '../../geodata/register/registry';
import { exportWords } from '../../geodata/text/export-words';

/** What the first sheet of a workbook tells. */
export interface BaseReadMe {
  readonly dataset: DatasetInfo;
  /** ISO date. */
  readonly today: string;
  readonly registers: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly confidences: readonly Confidence[];
}

/** The sheet « Lisez-moi » of the base: whose data they are, of which day, from which sources, and what is not attested. */
export function baseReadMe({ dataset, today, registers, counts, confidences }: BaseReadMe): Sheet {
  const words = exportWords.fr;
  const mention = mentionOf(confidences);
  return readMeSheet({
    union: dataset.union,
    today,
    about: [
      ...(mention === null ? [] : [[words.note, words.mention[mention]]]),
      [null, words.howTo],
      [],
      [words.sheets, words.rows],
      ...registers.map((id) => [sheetName(registerOf(id)), counts.get(id) ?? 0]),
    ],
    sources: dataset.sources,
    language: 'fr',
  });
}
