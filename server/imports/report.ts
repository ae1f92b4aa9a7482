import type { Language } from '../../geodata/text/format';
import type { Sql } from '../db/fragments';
import { stagedPages } from '../db/queries/import-rows';
import { TaskThread } from '../jobs/task-thread';
import { Problem } from '../problems';
import type { Import } from './model';
import type { ReportTask } from './tasks/report-task';
import { jobLimits } from './trouble';
import { told } from './view';

/**
 * The report on an import as XLSX, to send back to whoever supplied the file: a summary, and every remark with sheet, row, column, the
 * value read, what is wrong and what is proposed. Made in a thread.
 *
 * @throws Problem `import-state` before it was checked
 */
export async function reportOf(sql: Sql, one: Import, language: Language): Promise<Uint8Array> {
  const { summary, sheets } = told({ ...one, progress: null }, language);
  if (summary === null) throw new Problem('import-state');
  const thread = new TaskThread<ReportTask>('report', jobLimits);
  try {
    await thread.ask('language', language);
    for await (const page of stagedPages(sql, one.id, 'remarks')) await thread.ask('rows', page);
    return await thread.ask('write', {
      fileName: one.fileName,
      sheets: sheets.flatMap(({ sheet, register, mapping }) =>
        register === null || mapping === null ? [] : [{ sheet, register }],
      ),
      actions: summary.actions,
      kinds: summary.kinds,
    });
  } finally {
    await thread.stop();
  }
}
