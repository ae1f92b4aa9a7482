import type { Conflict, EditOutcome } from '../../geodata/register/exchange';
import type { Language } from '../../geodata/text/format';
import { ApiError, send } from '../api';
import type { DataApi, ToldIssue } from './data-api';

const part = encodeURIComponent;

/** The address with what is known of the query. */
function withQuery(path: string, query: Readonly<Record<string, string | number | null>>): string {
  const known = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return known.length === 0 ? path : `${path}?${new URLSearchParams(known).toString()}`;
}

/** The outcome that an answer tells: two refusals of the server are outcomes, not trouble. */
async function outcome(answer: Promise<EditOutcome>): Promise<EditOutcome> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { conflicts, issues } = error.problem as { conflicts?: Conflict[]; issues?: ToldIssue[] };
    if (error.status === 412 && conflicts !== undefined) return { outcome: 'conflict', conflicts };
    if (error.status === 422 && issues !== undefined) return { outcome: 'refused', issues };
    throw error;
  }
}

/** The server's own API; what it says is asked in `language`. */
export function httpDataApi(language: () => Language): DataApi {
  const get = <T>(path: string) => send<T>('GET', path, language());
  const post = <T>(path: string, body: unknown) => send<T>('POST', path, language(), body);
  return {
    rows: async (register, subject) => {
      const about = subject === undefined ? null : `${subject.kind}:${subject.id}`;
      const path = withQuery(`/api/registers/${part(register)}/rows`, { subject: about });
      return (await get<{ rows: Awaited<ReturnType<DataApi['rows']>> }>(path)).rows;
    },
    options: async (target) =>
      (await get<{ options: Awaited<ReturnType<DataApi['options']>> }>(`/api/options/${part(target)}`))
        .options,
    change: (edits, reason) => outcome(post('/api/changes', { edits, reason })),
    journal: async ({ before, register, author }) =>
      (
        await get<{ sets: Awaited<ReturnType<DataApi['journal']>> }>(
          withQuery('/api/journal', { before, limit: 50, register, author }),
        )
      ).sets,
    changeSet: (number) => get(`/api/journal/${number}`),
    history: async ({ kind, id }) =>
      (await get<{ entries: Awaited<ReturnType<DataApi['history']>> }>(`/api/history/${kind}/${part(id)}`))
        .entries,
    rowHistory: async (register, id) =>
      (
        await get<{ entries: Awaited<ReturnType<DataApi['history']>> }>(
          `/api/history/rows/${part(register)}/${part(id)}`,
        )
      ).entries,
    undo: (number, leaveLater) => outcome(post(`/api/journal/${number}/undo`, { reason: null, leaveLater })),
    restore: (restoration) => outcome(post('/api/restorations', restoration)),
    proposals: async (state) =>
      (
        await get<{ proposals: Awaited<ReturnType<DataApi['proposals']>> }>(
          withQuery('/api/proposals', { state }),
        )
      ).proposals,
    acceptProposal: (id, comment, bases) =>
      outcome(post(`/api/proposals/${part(id)}/accept`, { comment, bases })),
    closeProposal: (id, how, comment) => post(`/api/proposals/${part(id)}/${how}`, { comment }),
  };
}
