import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { languages } from '../geodata/text/format';
import type { Language } from '../geodata/text/format';

/** The language of an answer, by the Accept-Language header of the request; French when it asks for neither. */
export function languageOf(c: Context): Language {
  const chosen = accepts(c, {
    header: 'Accept-Language',
    supports: [...languages],
    default: 'fr',
    // Regional variants count as their language: "fr-BE", "en-GB".
    match: (ranges, { default: fallback }) =>
      ranges
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0])
        .find((tag) => languages.some((language) => language === tag)) ?? fallback,
  });
  return chosen === 'en' ? 'en' : 'fr';
}
