import type { Amount, Range } from './amount';
import { formatNumber, type Language } from '../../text/format';
import type { PoolingUi } from '../../text/ui-pooling';

/** A range as it is printed, one value when it has no width at that precision. */
export function rangeText(range: Range | null, digits: number, words: PoolingUi, language: Language): string {
  if (range === null) return words.result.unknown;
  const [low, high] = [range.low, range.high].map((value) => formatNumber(value, language, digits));
  return words.result.between(low ?? '', high ?? '');
}

/** A range of what is won or lost, with its sign; nothing won is 0. */
export function gainText(range: Range | null, digits: number, words: PoolingUi, language: Language): string {
  if (range === null) return words.result.unknown;
  const signed = (value: number) => {
    const text = formatNumber(Math.abs(value), language, digits);
    return text === '0' ? text : value > 0 ? `+${text}` : `−${text}`;
  };
  return words.result.between(signed(range.low), signed(range.high));
}

/** The greatest value of amounts: what bars of one scale share. */
export function mostOf(amounts: readonly Amount[]): number {
  return Math.max(0, ...amounts.map(({ range }) => range?.high ?? 0));
}
