import { z } from '@hono/zod-openapi';
import { isDay } from '../../geodata/register/check-value';
import type { Box, DayRange } from '../db/fragments';
import { expectation } from '../expectation';

/** Features of a page when `limit` is not given, and at most: a larger limit is brought down to it, as the standard asks. */
const pageSize = { usual: 100, most: 10_000 } as const;

const boxExpected = expectation(
  'quatre nombres «\u00a0ouest,sud,est,nord\u00a0» en degrés WGS 84, avec ouest ≤ est et sud ≤ nord',
  'four numbers "west,south,east,north" in WGS 84 degrees, west ≤ east and south ≤ north',
);
const daysExpected = expectation(
  'une date (2012-12-31), un instant (2012-12-31T12:00:00Z) ou un intervalle (2012-01-01/2012-12-31, 2012-01-01/.., ../2012-12-31)',
  'a date (2012-12-31), an instant (2012-12-31T12:00:00Z) or an interval (2012-01-01/2012-12-31, 2012-01-01/.., ../2012-12-31)',
);

/**
 * A `bbox` of four numbers, or six with heights, which are left aside.
 *
 * @returns west, south, east, north in WGS 84 degrees, or null when the text is none
 */
function parseBox(text: string): Box | null {
  const parts = text
    .split(',')
    .map((part) => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(part) ? Number(part) : NaN));
  const [west, south, east, north] = parts.length === 6 ? [0, 1, 3, 4].map((i) => parts[i]) : parts;
  if (parts.length !== 4 && parts.length !== 6) return null;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const isInside = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isInside && west <= east && south <= north && parts.every(Number.isFinite)
    ? [west, south, east, north]
    : null;
}

/**
 * A `datetime`: an instant or an interval, open on one side with `..` or nothing.
 *
 * @returns first and last day (an instant counts as its day in UTC), or null when the text is none
 */
function parseDays(text: string): DayRange | null {
  const [first, last, ...more] = text.split('/');
  if (first === undefined || more.length > 0) return null;
  const from = parseBound(first);
  const to = last === undefined ? from : parseBound(last);
  if (from === undefined || to === undefined || (from === null && to === null)) return null;
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** null: open; undefined: not a date. */
function parseBound(text: string): string | null | undefined {
  if (text === '' || text === '..') return null;
  if (isDay(text)) return text;
  // A plus sign that was not escaped in the address arrives as a space.
  const instant = z.iso.datetime({ offset: true }).safeParse(text.replace(' ', '+').toUpperCase());
  const day = instant.success ? new Date(instant.data).toISOString().slice(0, 10) : '';
  return isDay(day) ? day : undefined;
}

const parsed = <T>(parse: (text: string) => T | null, expected: string) =>
  z.string().transform((text, ctx): T => {
    const value = parse(text);
    if (value !== null) return value;
    ctx.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });

const wholeNumber = (least: number) =>
  parsed(
    (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : null;
      return value === null || value < least ? null : value;
    },
    expectation(`un nombre entier à partir de ${least}`, `a whole number from ${least}`),
  );

const booleanText = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Parameters of every list of features, apart from the filters on properties. */
export const itemsParameters = {
  bbox: parsed(parseBox, boxExpected)
    .optional()
    .openapi({
      type: 'array',
      items: { type: 'number' },
      minItems: 4,
      maxItems: 6,
      example: [2.9, 50.5, 3.2, 50.7],
      param: {
        style: 'form',
        explode: false,
        description: 'Features whose geometry meets the box: west, south, east, north in WGS 84 degrees.',
      },
    }),
  datetime: parsed(parseDays, daysExpected)
    .optional()
    .openapi({
      type: 'string',
      example: '2012-01-01/2012-12-31',
      param: {
        style: 'form',
        explode: false,
        description:
          'Features that exist at a date, instant or interval (open with ".."). Dated properties are read on its last day. Collections without dates take no account of it.',
      },
    }),
  limit: wholeNumber(1)
    .transform((value) => Math.min(value, pageSize.most))
    .default(pageSize.usual)
    .openapi({
      type: 'integer',
      minimum: 1,
      maximum: pageSize.most,
      default: pageSize.usual,
      param: { style: 'form', explode: false, description: 'Most features of one page.' },
    }),
  offset: wholeNumber(0)
    .default(0)
    .openapi({
      type: 'integer',
      minimum: 0,
      default: 0,
      param: { description: 'Features to pass over; paging links set it.' },
    }),
  skipGeometry: booleanText.default(false).openapi({
    type: 'boolean',
    default: false,
    param: { description: 'true leaves the geometry out of every feature (null).' },
  }),
};

/** `f` of the resources that exist in one encoding. */
export const jsonFormat = z
  .enum(['json'])
  .optional()
  .openapi({ param: { description: 'Encoding; the only one of this resource.' } });

/** `f` of the resources that can also be read as a page. */
export const pageFormat = z
  .enum(['json', 'html'])
  .optional()
  .openapi({ param: { description: 'Encoding; by default what the Accept header prefers.' } });
