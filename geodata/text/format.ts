export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** A number with the separators of the language and at most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return numberFormat(language, 0, digits).format(value);
}

/** A number with the separators of the language and exactly `decimals` decimals, so that those of a column stand one under the other. */
export function formatDecimals(value: number, language: Language, decimals: number): string {
  return numberFormat(language, decimals, decimals).format(value);
}

// Making one takes as long as hundreds of uses.
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const options = { minimumFractionDigits: least, maximumFractionDigits: most };
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locales[language], options);
  numberFormats.set(key, known);
  return known;
}

/** A signed whole number with a true minus sign, "0" without a sign. */
export function formatDifference(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${-value}`;
}

/** An ISO date (YYYY-MM-DD) in words; French writes the first of the month "1ᵉʳ". */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const words = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
  const french = language === 'fr' ? words.replace(/^1(?:er)? /, '1ᵉʳ ') : words;
  return french.replaceAll(' ', '\u00a0');
}

/** Month and year of an ISO date, for the timeline. */
export function formatMonth(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** "a, b et c" in the language, without a comma before the conjunction. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

/** Things that are all denied: "a, b ni c". */
export function formatNeither(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'ni' : 'or'} ${last}`;
}

/** Letters without accents, case, hyphens or apostrophes, œ and æ opened: what search and joins by name compare. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Order of names as a French reader expects it, accents and digits included. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
const collator = new Intl.Collator('fr', { numeric: true });
