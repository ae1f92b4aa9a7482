import { z } from '@hono/zod-openapi';
import type { Issue } from '../../geodata/model/issue';
import { inkings, type PageSetup } from '../../geodata/scene/page/page';
import { languages } from '../../geodata/text/format';
import { expectation } from '../expectation';
import type { PrintWish } from '../print/compose';
import { pageNamed, pageNames } from '../print/wish';
import { refusedParameters, type Problem } from '../problems';

const longestTitle = 300;
const longestText = 1200;
const given = z.string().max(2000).optional();

/** Parameters of the view, as its link holds them. */
const viewParameters = {
  type: given,
  date: given,
  series: given,
  zones: given,
  classes: given,
  epcis: given,
  statuses: given,
  outlines: given,
  map: given,
} as const;

/** A whole number between two others, both included. */
export function whole(least: number, most: number) {
  const message = expectation(
    `un nombre entier, de ${least} à ${most}`,
    `a whole number, from ${least} to ${most}`,
  );
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

/** What a print of a view is asked, be it a page or an atlas. */
export const printParameters = {
  ...viewParameters,
  page: z.enum(pageNames).default('A4-landscape'),
  lang: z.enum(languages).default('fr'),
  ink: z.enum(inkings).default('colour'),
  title: z.string().min(1).max(longestTitle).optional(),
  text: z.string().min(1).max(longestText).optional().describe('In place of the finding.'),
  author: z.string().max(120).optional().describe('Without it, the union.'),
  printed: z.iso.date().optional().describe('Date printed on the page; without it, today.'),
  number: whole(1, 9999).optional().describe('Page number; of an atlas, that of its first page.'),
} as const;

type PrintQuery = z.infer<z.ZodObject<typeof printParameters>>;

/** The address of the view of a theme, and how to print it; `today` is printed when no date is asked. */
export function readPrint(
  theme: string,
  { page, lang, ink, title, text, author, printed, number, ...view }: PrintQuery,
  extra: PageSetup['extra'],
  today: string,
): Pick<PrintWish, 'view' | 'setup'> {
  const query = new URLSearchParams(
    Object.entries(view).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return {
    view: `/${theme}?${query.toString()}`,
    setup: {
      ...pageNamed(page),
      inking: ink,
      language: lang,
      title: title ?? null,
      text: text ?? null,
      extra,
      author: author ?? null,
      date: printed ?? today,
      number: number ?? null,
      logo: null,
    },
  };
}

function expected({ allowed, most }: NonNullable<Issue['values']>): {
  readonly fr: string;
  readonly en: string;
} {
  if (allowed !== undefined)
    return { fr: `un identifiant parmi ${String(allowed)}`, en: `one of the ids ${String(allowed)}` };
  if (most !== undefined)
    return {
      fr: `un atlas de ${String(most)}\u00a0pages au plus`,
      en: `an atlas of ${String(most)} pages at most`,
    };
  return { fr: 'ce que le lien d’une vue peut porter', en: 'what the link of a view may hold' };
}

/** The refusal of what the data do not know, or of too many pages. */
export function printRefusal(issues: readonly Issue[]): Problem {
  return refusedParameters(
    issues.map(({ values = {} }) => ({
      name: String(values.param),
      received: String(values.value),
      expected: expected(values),
    })),
  );
}
