/** What a number of a workbook is when its format makes it a day, or a time of the day. */
export type TemporalFormat = 'day' | 'time';

/** Formats that every workbook knows by number (ECMA-376, 18.8.30), those of East Asia among them. */
const builtIn = new Map<number, TemporalFormat>([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, 'day'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'time'] as const),
]);

/** Whether a number format shows days or times: by its number, else by the letters of its code outside quotes and brackets. */
export function temporalFormat(id: number, code: string | undefined): TemporalFormat | null {
  const known = builtIn.get(id);
  if (known !== undefined || code === undefined) return known ?? null;
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/general|0|#/.test(letters.replace(/s\.0+/g, 's'))) return null;
  if (/[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'day';
  return /[hs]/.test(letters) ? 'time' : null;
}

const day = 86_400_000;

/**
 * A number that a workbook shows as a day or a time, as an ISO text: 2014-12-31, 2014-12-31T09:30, or 09:30. The days before March 1900
 * are those of the workbook, which counts a 29 February too many.
 */
export function temporalText(serial: number, format: TemporalFormat, from1904: boolean): string | number {
  const days = from1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days < 2_958_466)) return serial;
  const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const minutes = Math.round((days % 1) * 1440);
  const instant = new Date(epoch + Math.floor(days) * day + minutes * 60_000).toISOString();
  if (format === 'time' && days < 1) return instant.slice(11, 16);
  return minutes === 0 ? instant.slice(0, 10) : instant.slice(0, 16);
}
