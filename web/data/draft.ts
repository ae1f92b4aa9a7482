import { checkValues, normalised } from '../../geodata/register/check-row';
import type { Value, Values } from '../../geodata/register/field';
import type { Register } from '../../geodata/register/register';
import { isSame } from '../../geodata/register/same';
import type { Language } from '../../geodata/text/format';
import { issueText } from '../../geodata/text/issues';
import type { ToldIssue } from './data-api';

export type DraftState = 'faulty' | 'unsent' | 'saving' | 'refused' | 'failed' | 'conflict';

/** What one has changed of a row and is not saved yet; it stays until it is saved or dropped. */
export interface Draft {
  /** The version that was seen, null for a row that is being made. */
  readonly base: number | null;
  /** Values that change, by field. */
  readonly values: Readonly<Record<string, Value>>;
  /** Texts that are no value of their field, with what is wrong with them. */
  readonly texts: Readonly<Record<string, { readonly text: string; readonly why: string }>>;
  readonly state: DraftState;
  /** What is wrong, in words, by field; '' for the whole row. */
  readonly issues: Readonly<Record<string, string>>;
}

/** Changes to values and texts that are none: a field is in one of both. */
export interface Patch {
  readonly values?: Readonly<Record<string, Value>>;
  readonly texts?: Draft['texts'];
}

/** A draft with a patch; values equal to those of the row are no change. Null when nothing is left to save. */
export function patched(
  draft: Draft | null,
  base: { readonly version: number; readonly values: Values } | null,
  patch: Patch,
): Draft | null {
  const given = patch.values ?? {};
  const texts = patch.texts ?? {};
  const kept = Object.entries({ ...draft?.values, ...given }).filter(
    ([name, value]) =>
      texts[name] === undefined && (base === null || !isSame(base.values[name] ?? null, value)),
  );
  const wrong = Object.entries({ ...draft?.texts, ...texts }).filter(
    ([name]) => given[name] === undefined || texts[name] !== undefined,
  );
  if (base !== null && kept.length === 0 && wrong.length === 0) return null;
  const touched = new Set([...Object.keys(given), ...Object.keys(texts), '']);
  const issues = Object.entries(draft?.issues ?? {}).filter(([name]) => !touched.has(name));
  return {
    base: draft?.base ?? base?.version ?? null,
    values: Object.fromEntries(kept),
    texts: Object.fromEntries(wrong),
    state: 'unsent',
    issues: Object.fromEntries(issues),
  };
}

/** The sentence of an issue, without its place: it stands beside the field. */
export function told({ text, column: _, ...issue }: ToldIssue, language: Language): string {
  return text ?? issueText(issue, language);
}

/** Sentences by field, the first of each; '' for the whole row. */
export function byField(issues: readonly ToldIssue[], language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    issues.toReversed().map((issue) => [issue.column ?? '', told(issue, language)] as const),
  );
}

/**
 * What is wrong with a draft before it is sent, by field; empty when nothing is.
 *
 * @param values the whole row with the draft
 * @param today ISO date
 */
export function faultsOf(
  register: Register,
  draft: Draft,
  values: Values,
  today: string,
  language: Language,
): Readonly<Record<string, string>> {
  const issues = checkValues(register, normalised(register, values), today)
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ ...issue, register: register.id, id: '' }));
  const texts = Object.entries(draft.texts).map(([name, { why }]) => [name, why] as const);
  return { ...byField(issues, language), ...Object.fromEntries(texts) };
}
