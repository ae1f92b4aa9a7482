import type { Issue } from '../../geodata/model/issue';
import { isStorageFull, isUnavailable } from '../error-codes';
import { TaskError } from '../jobs/task-thread';
import type { TaskEnd, TaskLimits } from '../jobs/task-thread';

/** What reading or checking one file may take. */
export const jobLimits: TaskLimits = { memoryMb: 512, seconds: 120 };

const codes: Readonly<Record<TaskEnd, string>> = {
  memory: 'import-too-much-memory',
  time: 'import-too-long',
  stopped: 'import-interrupted',
  crashed: 'import-failed',
};

/** Why a job failed, as it is told; `isForeseen` is false for a bug, to be logged whole. */
export function troubleOf(error: unknown): { readonly issue: Issue; readonly isForeseen: boolean } {
  const told = (code: string, values: Issue['values'] = {}): Issue => ({ code, severity: 'error', values });
  if (error instanceof TaskError) {
    const issue = told(codes[error.end], error.end === 'time' ? { seconds: jobLimits.seconds } : {});
    return { issue, isForeseen: error.end !== 'crashed' };
  }
  if (isStorageFull(error)) return { issue: told('import-disk-full'), isForeseen: true };
  if (isUnavailable(error)) return { issue: told('import-database-gone'), isForeseen: true };
  return { issue: told('import-failed'), isForeseen: false };
}
