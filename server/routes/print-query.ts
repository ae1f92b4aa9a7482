import { z } from '@hono/zod-openapi';
import type { Issue } from '../../geodata/model/issue';
import { inkings, type PageSetup } from '../../geodata/scene/page/page';
import { foldName, languages, type Language } from '../../geodata/text/format';
import { issueText } from '../../geodata/text/issues';
import { expectation } from '../expectation';
import type { PrintWish } from '../print/compose';
import type { PrintTheme } from '../print/themes/theme';
import { pageNamed, pageNames } from '../print/wish';
import { Problem, refusedParameters } from '../problems';

const longestTitle = 300;
const longestText = 1200;
/** Longest value of a parameter of a view. */
const longestValue = 2000;

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
  page: z.enum(pageNames).default('A4-landscape'),
  lang: z.enum(languages).default('fr'),
  ink: z.enum(inkings).default('colour'),
  title: z.string().min(1).max(longestTitle).optional(),
  text: z.string().min(1).max(longestText).optional().describe('In place of the finding.'),
  author: z.string().max(120).optional().describe('Without it, the union.'),
  printed: z.iso.date().optional().describe('Date printed on the page; without it, today.'),
  number: whole(1, 9999).optional().describe('Page number; of an atlas, that of its first page.'),
} as const;

type PrintQuery = z.infer<z.ZodObject<typeof printParameters>> &
  Readonly<Record<string, string | number | undefined>>;

/** Paths of files under a root: those of views, whose last part is a file, each once. */
export function filePaths(root: string, views: readonly string[]): readonly string[] {
  return [...new Set(views.map((path) => `${root}${path.replace(/[^/]+$/, '{file}')}`))];
}

/** What stands in the braces of a path. */
export function pathParameters(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return z.object(Object.fromEntries(names.map((name) => [name, z.string().max(128)])));
}

/** What the file of a view is called by its path: all of it but the secret of a link, which would travel with the file. */
export function fileStem(pathname: string): string {
  return pathname
    .replace(/\/lien\/[^/]*$/, '/lien')
    .slice(1)
    .replaceAll('/', '-');
}

/** What the record of a seminar is called by its name, as far as letters and figures tell it. */
export function recordStem(name: string): string {
  const told = foldName(name).match(/[a-z0-9]+/g) ?? [];
  return ['releve', ...told].join('-');
}

/** Parameters of a view beside those of print: whatever its theme reads, each once. */
export const ofView = z.string().max(longestValue);

/**
 * Refuses the parameters that neither print nor the view of a theme know.
 *
 * @throws Problem `invalid-parameter` with their names
 */
export function refuseUnknown(
  query: Readonly<Record<string, unknown>>,
  { parameters }: Pick<PrintTheme, 'parameters'>,
): void {
  const known = [...Object.keys(printParameters), ...parameters];
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw refusedParameters(
      unknown.map((name) => ({
        name,
        received: String(query[name]).slice(0, 200),
        expected: { fr: 'aucun paramètre de ce nom', en: 'no parameter of that name' },
      })),
    );
}

/** The address of a view by its path and parameters, and how to print it; `today` is printed when no date is asked. */
export function readPrint(
  pathname: string,
  { page, lang, ink, title, text, author, printed, number, ...view }: PrintQuery,
  extra: PageSetup['extra'],
  today: string,
): Pick<PrintWish, 'view' | 'setup'> {
  const query = new URLSearchParams(
    Object.entries(view).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return {
    view: `${pathname}?${query.toString()}`,
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

function expected({ code, values: { allowed, most } = {} }: Issue): {
  readonly fr: string;
  readonly en: string;
} {
  if (code === 'print-no-ways')
    return {
      fr: 'un moteur dont les trajets sont calculés\u00a0: ouvrez la vue à l’écran, lancez le calcul, puis demandez la page',
      en: 'an engine whose ways are computed: open the view on the screen, have them computed, then ask for the page',
    };
  if (code === 'print-no-such-atlas')
    return { fr: `l’un de\u00a0: ${String(allowed)}`, en: `one of: ${String(allowed)}` };
  if (allowed !== undefined)
    return { fr: `un identifiant parmi ${String(allowed)}`, en: `one of the ids ${String(allowed)}` };
  if (most !== undefined)
    return {
      fr: `un atlas de ${String(most)}\u00a0pages au plus`,
      en: `an atlas of ${String(most)} pages at most`,
    };
  return { fr: 'ce que le lien d’une vue peut porter', en: 'what the link of a view may hold' };
}

/** The refusal of what the data do not know, of too many pages, or of what cannot be computed. */
export function printRefusal(issues: readonly Issue[]): Problem {
  if (issues.some(({ code }) => code === 'print-unknown-view')) return new Problem('not-found');
  if (issues.some(({ code }) => code === 'print-sign-in')) return new Problem('sign-in-required');
  // What a computation refuses is no matter of one parameter: it says itself what is wrong.
  if (issues.some(({ values }) => values?.param === undefined)) {
    const told = (language: Language) => issues.map((issue) => issueText(issue, language)).join(' ');
    return new Problem('invalid-parameter', { detail: { fr: told('fr'), en: told('en') } });
  }
  return refusedParameters(
    issues.map((issue) => ({
      name: String(issue.values?.param),
      received: String(issue.values?.value),
      expected: expected(issue),
    })),
  );
}
