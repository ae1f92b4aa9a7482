import type {
  Acceptance,
  BriefImport,
  SheetChoice,
  ToldImport,
  ToldRow,
} from '../../../geodata/imports/exchange';
import type { ColumnMatch, Decisions } from '../../../geodata/imports/contract';
import type { Language } from '../../../geodata/text/format';
import { send, sendFile } from '../../api';

const part = encodeURIComponent;

/** Which rows of the report are wanted. */
export type RowFilter = 'remarks' | 'blocked' | 'changes' | 'all';

/** Rows of a page of the report. */
export const pageRows = 50;

/** What the screens of imports ask of the server; trouble is thrown as `ApiError`. */
export interface ImportApi {
  list(): Promise<readonly BriefImport[]>;
  /** Sends a file; `register` is what it is known to hold, null: to be guessed. */
  begin(file: File, register: string | null): Promise<ToldImport>;
  read(id: string): Promise<ToldImport>;
  cancel(id: string): Promise<void>;
  /** What the columns of a sheet seem to give in a register. */
  matches(id: string, sheet: string, register: string): Promise<readonly ColumnMatch[]>;
  choose(id: string, sheets: readonly SheetChoice[]): Promise<ToldImport>;
  /** Adds decisions to those taken, or forgets them first. */
  decide(id: string, decisions: Partial<Decisions> & { readonly restart?: boolean }): Promise<ToldImport>;
  rows(
    id: string,
    only: RowFilter,
    offset: number,
  ): Promise<{ readonly total: number; readonly rows: readonly ToldRow[] }>;
  accept(id: string, acceptance: Acceptance): Promise<ToldImport>;
}

/** The address of the report of an import, a file. */
export function reportPath(id: string): string {
  return `/api/imports/${part(id)}/report.xlsx`;
}

/** The server's own API; what it says is asked in `language`. */
export function httpImportApi(language: () => Language): ImportApi {
  const get = <T>(path: string) => send<T>('GET', path, language());
  const of = (id: string) => `/api/imports/${part(id)}`;
  return {
    list: async () => (await get<{ imports: BriefImport[] }>('/api/imports')).imports,
    begin: (file, register) => {
      const query = new URLSearchParams({ name: file.name, ...(register === null ? {} : { register }) });
      return sendFile(`/api/imports?${query.toString()}`, language(), file);
    },
    read: (id) => get(of(id)),
    cancel: (id) => send('DELETE', of(id), language()),
    matches: async (id, sheet, register) => {
      const query = new URLSearchParams({ sheet, register }).toString();
      return (await get<{ matches: ColumnMatch[] }>(`${of(id)}/matches?${query}`)).matches;
    },
    choose: (id, sheets) => send('PUT', `${of(id)}/mapping`, language(), { sheets }),
    decide: (id, decisions) => send('POST', `${of(id)}/repairs`, language(), decisions),
    rows: (id, only, offset) => get(`${of(id)}/rows?only=${only}&offset=${offset}&limit=${pageRows}`),
    accept: (id, acceptance) => send('POST', `${of(id)}/accept`, language(), acceptance),
  };
}
