import { parseArgs, type ParseArgsConfig } from 'node:util';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { fault } from './command';

/** Options of a command: their texts by name, and what stands beside them. */
export interface Options {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
}

/** Reads the arguments of a command that has the options named, each with a text. Refused when one is unknown or lacks its text. */
export function readOptions(args: readonly string[], names: readonly string[]): Result<Options> {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    names.map((name) => [name, { type: 'string' as const, multiple: true }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const texts = Object.entries(values).map(([name, given]): [string, string[]] => [
      name,
      Array.isArray(given) ? given.map(String) : [],
    ]);
    return done({ values: new Map(texts), files: positionals });
  } catch (error) {
    return refused([fault('analyse-arguments', { cause: error instanceof Error ? error.message : '' })]);
  }
}

/** Reads options one by one and gathers what is wrong with them. */
export class OptionReader {
  readonly issues: Issue[] = [];

  constructor(private readonly options: Options) {}

  /** The text of an option; of one given several times the last. */
  text(name: string): string | null {
    return this.options.values.get(name)?.at(-1) ?? null;
  }

  /** All the texts of an option. */
  texts(name: string): readonly string[] {
    return this.options.values.get(name) ?? [];
  }

  /** A text that must be there; the empty one stands for one that is not. */
  needed(name: string): string {
    const text = this.text(name);
    if (text === null || text === '')
      this.issues.push(fault('analyse-missing-option', { option: `--${name}` }));
    return text ?? '';
  }

  /** One of several words. */
  choice<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const text = this.text(name);
    if (text === null) return otherwise;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) this.bad(name, text, choices.join(', '));
    return found ?? otherwise;
  }

  /** A whole number from `least` up; null when the option is not there. */
  whole(name: string, least: number): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least) return value;
    this.bad(name, text, `un nombre entier, ${least} ou plus`);
    return null;
  }

  /** A number above 0; null when the option is not there. */
  positive(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value > 0) return value;
    this.bad(name, text, 'un nombre supérieur à 0');
    return null;
  }

  /** A number, 0 or above; null when the option is not there. */
  quantity(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value >= 0) return value;
    this.bad(name, text, 'un nombre, 0 ou plus');
    return null;
  }

  /** Notes that an option has a value it cannot have. */
  bad(name: string, value: string, allowed: string): void {
    this.issues.push(fault('analyse-bad-option', { option: `--${name}`, value, allowed }));
  }
}
