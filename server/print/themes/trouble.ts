import { refused, type Issue, type Result } from '../../../geodata/model/issue';
import type { ViewAddress } from './theme';

/** Trouble with what is to be printed. */
export const trouble = (code: string, values: NonNullable<Issue['values']>): Issue => ({
  code,
  severity: 'error',
  values,
});

/** The number of a version as a path says it; null when it is none. */
export function versionNumber(text: string | undefined): number | null {
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null;
}

/** The refusal of a view that is not there, or not for whoever asks. */
export function unknownView({ pathname }: Pick<ViewAddress, 'pathname'>): Result<never> {
  return refused([trouble('print-unknown-view', { param: 'view', value: pathname })]);
}

/** The refusal of parameters of a link that could not be read. */
export function unreadParameters(
  { param }: Pick<ViewAddress, 'param'>,
  names: readonly string[],
): Result<never> {
  return refused(names.map((name) => trouble('print-bad-view', { param: name, value: param(name) ?? '' })));
}
