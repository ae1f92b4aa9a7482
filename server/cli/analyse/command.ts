import type { MipSolver } from '../../../geodata/grouping/propose/contract';
import type { Issue, Result } from '../../../geodata/model/issue';

/** What a command of analysis uses of the outside. */
export interface AnalyseContext {
  /** Milliseconds, from any origin. */
  readonly now: () => number;
  /** Version of the application, kept in reports. */
  readonly version: string;
  readonly mip: MipSolver;
  /** Hears how far a long computation has come, from 0 to 1. */
  readonly heard: (share: number) => void;
}

/** What a command has found: the files to write, by path, and what to say. Nothing is written before all of it is known. */
export interface Findings {
  readonly files: ReadonlyMap<string, string>;
  readonly says: readonly string[];
}

/** A command of `npm run analyse`: one file each, listed in the registry. */
export interface AnalyseCommand {
  readonly name: string;
  /** In French: its options, one a line. */
  readonly usage: string;
  readonly run: (args: readonly string[], context: AnalyseContext) => Promise<Result<Findings>>;
}

/** An error, in one line. */
export function fault(code: string, values: NonNullable<Issue['values']> = {}): Issue {
  return { code, severity: 'error', values };
}
