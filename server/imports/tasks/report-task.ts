import { exportWords } from '../../../geodata/text/export-words';
import type { Language } from '../../../geodata/text/format';
import { findRegister } from '../../../geodata/register/registry';
import type { ExportCell } from '../../../geodata/formats/register-table';
import type { KeptRow } from '../../db/queries/import-rows';
import { workbookBytes } from '../../exports/workbook';
import type { StagingSummary } from '../model';
import { toldIssue } from '../view';
import type { told } from '../view';

/** Makes, in a thread, the report on an import that goes back to whoever supplied the file. */
export interface ReportTask {
  /** In which language, before anything else. */
  language(language: Language): void;
  /** A page of the staged rows that have remarks (`KeptRow[]`, as JSON). */
  rows(page: string): void;
  write(given: {
    readonly fileName: string;
    readonly sheets: readonly { readonly sheet: string; readonly register: string }[];
    readonly actions: StagingSummary['actions'];
    readonly kinds: NonNullable<ReturnType<typeof told>['summary']>['kinds'];
  }): Promise<Uint8Array>;
}

/** The task, with nothing told yet. */
export function reportTask(): ReportTask {
  let language: Language = 'fr';
  const lines: (readonly ExportCell[])[] = [];
  return {
    language: (chosen) => void (language = chosen),
    rows: (page) => {
      const { severities, states } = exportWords[language].report;
      for (const { sheet, row, issues } of JSON.parse(page) as readonly KeptRow[])
        for (const issue of issues) {
          const { column, value, severity, text, proposed, state } = toldIssue(issue, language);
          const decision = severity === 'note' ? null : states[state];
          const read = typeof value === 'boolean' ? String(value) : value;
          const cells = [sheet, row, column, read, severities[severity], text, proposed, decision];
          lines.push(cells);
        }
    },
    write: ({ fileName, sheets, actions, kinds }) => {
      const words = exportWords[language].report;
      const summary: (readonly ExportCell[])[] = [
        [words.file, fileName],
        ...sheets.map(({ sheet, register }) => [
          words.sheet,
          `${sheet} → ${findRegister(register)?.title[language] ?? register}`,
        ]),
        [],
        ...(['create', 'update', 'unchanged', 'blocked', 'skipped'] as const).map((action) => [
          words.actions[action],
          actions[action],
        ]),
        [],
        [words.severity, words.sheet, words.column, exportWords[language].rows, words.what],
        ...kinds.map(({ severity, sheet, column, count, example }) => [
          words.severities[severity],
          sheet,
          column,
          count,
          example.text,
        ]),
      ];
      const headers = [
        words.sheet,
        words.row,
        words.column,
        words.value,
        words.severity,
        words.what,
        words.proposed,
        words.decision,
      ];
      const withFile = [[words.file, ...headers], ...lines.map((line) => [fileName, ...line])];
      return workbookBytes([
        {
          name: words.summary,
          widths: [26, 30, 24, 10, 90],
          headerRows: 0,
          rows: summary,
        },
        { name: words.issues, widths: [28, 20, 8, 24, 28, 12, 90, 28, 18], headerRows: 1, rows: withFile },
      ]);
    },
  };
}
