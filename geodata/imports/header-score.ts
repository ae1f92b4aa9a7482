import type { Field } from '../register/field';
import { fold } from '../register/fold';
import type { MatchReason } from './contract';
import { distance, tolerance } from './near';

/** How well a header names a field, and why; null: not at all. */
export interface HeaderScore {
  readonly score: number;
  readonly reason: MatchReason;
}

/** Characters of a header that are looked at: no longer one can be chosen. */
const longestHeader = 1000;

/** A header as it is compared: folded, and folded without what stands in brackets, without years and without the mark of what is required. */
function written(header: string): { readonly whole: string; readonly bare: string } {
  const bare = fold(header.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '))
    .replace(/\b(19|20)\d\d\b/g, ' ')
    .replace(/\*/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return { whole: fold(header), bare };
}

/** How well a header names a field: by its name, its label or a synonym; by these in other words or with a slip of the pen. */
export function headerScore(field: Field, header: string): HeaderScore | null {
  const { whole, bare } = written(header.slice(0, longestHeader));
  if (whole === '') return null;
  const names = [fold(field.name)];
  const labels = [fold(field.label.fr), fold(field.label.en)];
  const synonyms = (field.synonyms ?? []).map(fold);
  if (names.includes(whole)) return { score: 1, reason: 'name' };
  if (labels.includes(whole)) return { score: 0.98, reason: 'label' };
  if (synonyms.includes(whole)) return { score: 0.9, reason: 'synonym' };
  if (bare === '') return null;
  if ([...names, ...labels, ...synonyms].includes(bare)) return { score: 0.85, reason: 'near' };
  const words = [...labels, ...synonyms];
  const slip = words.some((word) => distance(bare, word, tolerance(bare)) !== Infinity);
  if (slip) return { score: 0.75, reason: 'near' };
  const share = Math.max(0, ...words.map((word) => commonShare(bare.split(' '), word.split(' '))));
  return share === 0 ? null : { score: 0.45 + 0.25 * share, reason: 'near' };
}

/** Words that say nothing of what a column gives. */
const small = new Set(
  'a au aux d de des du l la le les en et par pour sur n nom nombre date code'.split(' '),
);

/** The share of the words of a header that a name makes up, when all the telling words of the name are there; else 0. */
function commonShare(header: readonly string[], name: readonly string[]): number {
  const telling = name.filter((word) => !small.has(word) && word.length > 2);
  if (telling.length === 0 || !telling.every((word) => header.includes(word))) return 0;
  return telling.length / Math.max(telling.length, header.filter((word) => !small.has(word)).length);
}
