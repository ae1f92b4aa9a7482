import { exportWords } from '../text/export-words';
import type { Language } from '../text/format';
import type { Sheet, SheetCell } from './sheet';

/** A source as a workbook names it; a licence of null stands within its name, or is not known. */
interface SourceLine {
  readonly label: string;
  readonly licence: string | null;
}

/** What the sheet that tells of a workbook says. */
export interface ReadMe {
  /** null: whoever reads may not know. */
  readonly union: string | null;
  /** ISO date. */
  readonly today: string;
  /** What is told between the date and the sources. */
  readonly about: readonly (readonly SheetCell[])[];
  readonly sources: readonly SourceLine[];
  readonly language: Language;
}

/** The sheet « Lisez-moi »: whose data they are, of which day, what must be known of them, and from which sources. */
export function readMeSheet({ union, today, about, sources, language }: ReadMe): Sheet {
  const words = exportWords[language];
  const rows: (readonly SheetCell[])[] = [
    ...(union === null ? [] : [[words.union, union]]),
    [words.exportedOn, today],
    ...about,
    [],
    [words.sources, words.licence],
    ...sources.map(({ label, licence }) => [label, licence]),
  ];
  return { name: words.readMe, widths: [44, 100], headerRows: 0, rows };
}
