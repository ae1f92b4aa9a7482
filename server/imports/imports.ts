import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import type { Logger } from 'pino';
import { noDecisions } from '../../geodata/imports/contract';
import type { ColumnMatch } from '../../geodata/imports/contract';
import type { Issue } from '../../geodata/model/issue';
import type { EditEvidence, EditOutcome } from '../../geodata/register/exchange';
import type { DatasetState } from '../dataset-state';
import type { Sql } from '../db/fragments';
import { deleteImportRows, stagedPages } from '../db/queries/import-rows';
import type { KeptRow } from '../db/queries/import-rows';
import { forgetOldImports, insertImport, moveImport, readImport, readImportsIn } from '../db/queries/imports';
import type { Move } from '../db/queries/imports';
import type { Progress } from '../jobs/protocol';
import { Turns } from '../jobs/turns';
import { Problem } from '../problems';
import { Registers } from '../registers/store';
import { checkRows, matchSheet } from './check-rows';
import { editOf } from './edit-of';
import { ImportJob } from './import-job';
import type { Import, ImportDocument } from './model';
import { readFile } from './read-file';
import { troubleOf } from './trouble';
import { receive } from './upload';

/** Jobs at a time: each may take half a gigabyte. */
const places = 2;
/** Days for which rows are kept after the end, and for which an import waits for someone. */
const keeping = { ended: 7, waiting: 60 };

/** Who imports, as the journal keeps it. */
export interface Importer {
  readonly id: string;
  readonly name: string;
}

/** What the imports are given to work with. */
export interface ImportDeps {
  readonly database: { readonly sql: Sql };
  readonly dataset: DatasetState;
  /** Folder in which files stay while they are read. */
  readonly dataDir: string;
  readonly log: Pick<Logger, 'error' | 'warn'>;
}

/** With which word, and on which condition, what was staged enters. */
export interface Acceptance {
  readonly by: Importer;
  readonly reason: string | null;
  /** Where the values come from, as far as the file does not say. */
  readonly evidence: EditEvidence;
  /** Rows that are blocked are left out, instead of keeping everything out. */
  readonly leaveOut: boolean;
}

/** The imports: from a file to what it changes. Files are read and checked in threads, within limits; nothing enters before it is accepted. */
export class Imports {
  readonly #sql: Sql;
  readonly #deps: ImportDeps;
  readonly #registers: Registers;
  readonly #folder: string;
  readonly #turns = new Turns(places);
  readonly #jobs = new Map<string, ImportJob>();
  /** Ends of jobs that could not be written, for the database was gone. */
  readonly #unwritten = new Map<string, Move>();

  /** Nothing is done before `recover`, or before someone asks. */
  constructor(deps: ImportDeps) {
    this.#deps = deps;
    this.#sql = deps.database.sql;
    this.#registers = new Registers(deps);
    this.#folder = join(deps.dataDir, 'imports');
  }

  /** Puts right what a stop left behind: files, and imports that were being read or checked. */
  async recover(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    const remark: Issue = { code: 'import-interrupted', severity: 'error' };
    for (const { id, state, document } of await readImportsIn(this.#sql, ['reading', 'checking']))
      await this.#end(id, failed(state === 'reading' ? 'reading' : 'checking', document, [remark]));
    await forgetOldImports(this.#sql, keeping);
  }

  /** Ends the jobs under way, for the server stops. */
  async stop(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => job.stop()));
    await Promise.all([...this.#jobs.values()].map((job) => job.ended));
  }

  /**
   * Receives a file and begins to read it; gives the id of the import.
   *
   * @throws Problem `file-too-large`, and the errors of the file system and of the database
   */
  async begin(
    by: Importer,
    file: {
      readonly fileName: string;
      readonly register: string | null;
      readonly body: ReadableStream<Uint8Array> | null;
    },
  ): Promise<string> {
    const id = randomUUID();
    const path = join(this.#folder, id);
    const document: ImportDocument = {
      sheets: [],
      decisions: noDecisions,
      summary: null,
      remarks: [],
      entered: null,
    };
    try {
      await mkdir(this.#folder, { recursive: true });
      await receive(file.body, path);
      await forgetOldImports(this.#sql, keeping);
      await insertImport(this.#sql, {
        id,
        fileName: file.fileName,
        author: by.id,
        authorName: by.name,
        document,
      });
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    this.#start(id, 'reading', document, async (job) => {
      try {
        const reading = await readFile(this.#sql, job, {
          id,
          path,
          ...file,
          today: this.#deps.dataset.today(),
        });
        if (!reading.ok) return failed('reading', document, reading.issues);
        const read = { ...document, sheets: reading.sheets, remarks: reading.notes };
        return { from: ['reading'], to: 'mapping', document: read };
      } finally {
        await rm(path, { force: true });
      }
    });
    return id;
  }

  /**
   * An import as it stands, and how far its job has come.
   *
   * @throws Problem `not-found`
   */
  async get(id: string): Promise<Import & { readonly progress: Progress | null }> {
    await this.settle();
    const found = await readImport(this.#sql, id);
    if (found === null) throw new Problem('not-found');
    return { ...found, progress: this.#jobs.get(id)?.progress ?? null };
  }

  /**
   * Checks an import anew, by other choices or decisions.
   *
   * @throws Problem `not-found`, and `import-state` when it is neither to be matched nor staged
   */
  async check(id: string, change: (document: ImportDocument) => ImportDocument): Promise<void> {
    const before = await this.get(id);
    const document: ImportDocument = { ...change(before.document), summary: null, remarks: [] };
    const moved = await moveImport(this.#sql, id, { from: ['mapping', 'staged'], to: 'checking', document });
    if (!moved) throw new Problem('import-state');
    this.#start(id, 'checking', document, async (job) => {
      const summary = await checkRows(this.#sql, job, { id, document }, this.#deps.dataset.today());
      return { from: ['checking'], to: 'staged', document: { ...document, summary } };
    });
  }

  /**
   * What the columns of a sheet seem to give in a register.
   *
   * @throws Problem `not-found`, and `import-state` when it is neither to be matched nor staged
   */
  async match(id: string, sheetName: string, register: string): Promise<readonly ColumnMatch[]> {
    const { state, document } = await this.get(id);
    const sheet = document.sheets.find((one) => one.sheet === sheetName);
    if (sheet === undefined) throw new Problem('not-found');
    if (state !== 'mapping' && state !== 'staged') throw new Problem('import-state');
    const job = new ImportJob();
    try {
      const today = this.#deps.dataset.today();
      return await this.#turns.run(() => matchSheet(this.#sql, job, { id, sheet, register }, today));
    } finally {
      await job.stop();
    }
  }

  /**
   * Lets what was staged enter, whole or not at all. When someone has changed meanwhile what it changes, it is checked anew.
   *
   * @throws Problem `not-found`, `import-state`, `import-blocked` or `import-outdated`
   */
  async accept(id: string, { by, reason, evidence, leaveOut }: Acceptance): Promise<EditOutcome> {
    const { state, document } = await this.get(id);
    if (state !== 'staged' || document.summary === null) throw new Problem('import-state');
    const { blocked, skipped, create, update } = document.summary.actions;
    if (blocked > 0 && !leaveOut) throw new Problem('import-blocked', { members: { blocked } });
    const edits = [];
    for await (const page of stagedPages(this.#sql, id, 'changes'))
      for (const row of JSON.parse(page) as readonly KeptRow[]) edits.push(editOf(row, evidence));
    // Rows that are being checked anew are not all there.
    if (edits.length !== create + update) throw new Problem('import-state');
    const meta = { author: by.id, authorName: by.name, kind: 'import', reason, undoes: null } as const;
    const entered = { created: create, updated: update, leftOut: blocked + skipped };
    const outcome = await this.#registers.edit(edits, meta, async (sql, changeSet) => {
      const accepted = { ...document, entered };
      const move: Move = { from: ['staged'], seen: document, to: 'accepted', document: accepted, changeSet };
      if (!(await moveImport(sql, id, move))) throw new Problem('import-state');
    });
    // The base has moved under the check: a row has changed, a name was taken, what is referred to is gone.
    if (outcome.outcome === 'conflict' || outcome.outcome === 'refused') {
      await this.check(id, (same) => same);
      throw new Problem('import-outdated');
    }
    return outcome;
  }

  /**
   * Ends an import before anything has entered, whatever is being done with it; nothing of the file is left.
   *
   * @throws Problem `not-found`, and `import-state` when it has ended
   */
  async cancel(id: string): Promise<void> {
    await this.get(id);
    const move: Move = { from: ['reading', 'mapping', 'checking', 'staged'], to: 'cancelled' };
    if (!(await moveImport(this.#sql, id, move))) throw new Problem('import-state');
    const job = this.#jobs.get(id);
    await job?.stop();
    await job?.ended;
    await deleteImportRows(this.#sql, id);
  }

  /** Writes the ends of jobs that could not be written before. */
  async settle(): Promise<void> {
    for (const [id, move] of [...this.#unwritten]) {
      await this.#end(id, move);
      this.#unwritten.delete(id);
    }
  }

  #start(
    id: string,
    state: 'reading' | 'checking',
    document: ImportDocument,
    work: (job: ImportJob) => Promise<Move>,
  ): void {
    const job = new ImportJob();
    this.#jobs.set(id, job);
    const guarded = async (): Promise<Move> => {
      try {
        return await this.#turns.run(() => work(job));
      } catch (error) {
        const { issue, isForeseen } = troubleOf(error);
        if (!isForeseen) this.#deps.log.error({ err: error, import: id }, 'import failed');
        return failed(state, document, [issue]);
      }
    };
    job.ended = guarded()
      .then(async (move) => {
        await job.stop();
        await this.#end(id, move).catch((error: unknown) => {
          this.#deps.log.warn({ err: error, import: id }, 'the end of an import could not be written yet');
          // What the database will never take would stand in the way of all imports.
          const { issue, isForeseen } = troubleOf(error);
          this.#unwritten.set(id, isForeseen ? move : failed(state, document, [issue]));
        });
      })
      .finally(() => this.#jobs.delete(id));
  }

  async #end(id: string, move: Move): Promise<void> {
    if ((await moveImport(this.#sql, id, move)) && move.to === 'refused')
      await deleteImportRows(this.#sql, id);
  }
}

/** The end of a job that did not come to its own: a file that cannot be read is refused, a check can be asked again. */
function failed(state: 'reading' | 'checking', document: ImportDocument, remarks: readonly Issue[]): Move {
  return {
    from: [state],
    to: state === 'reading' ? 'refused' : 'mapping',
    document: { ...document, remarks },
  };
}
