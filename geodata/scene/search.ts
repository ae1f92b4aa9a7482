import type { LonLat } from '../model/place';
import { foldName, compareNames } from '../text/format';
import type { Text } from '../text/text';
import type { Tables } from './tables';

/** Something found by name: what to open, and its point (WGS 84). */
interface SearchHit {
  readonly kind: 'commune' | 'structure';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly position: LonLat;
}

/** The best answers, and how many there are in all. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly count: number;
}

/** Lower is better: the whole name, its beginning, the beginning of a word, anywhere; null when absent. */
function rank(name: string, query: string): number | null {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  return name.includes(query) ? 3 : null;
}

/**
 * Communes and structures whose name holds the query, accents, case, hyphens and apostrophes ignored ("st" stands for "saint"),
 * best first: match quality, then structures before communes, then population or name. At most `limit` hits.
 */
export function searchPlaces(tables: Tables, text: Text, query: string, limit = 8): SearchAnswer {
  const wanted = foldName(query).replace(/\bst(e?)\b/g, 'saint$1');
  if (wanted === '') return { hits: [], count: 0 };
  const candidates = [
    ...tables.structures.map((s) => ({
      rank: rank(foldName(s.name), wanted) ?? rank(foldName(s.communeName), wanted),
      weight: Infinity,
      hit: {
        kind: 'structure',
        id: s.id,
        label: s.name,
        detail: `${text.kinds[s.kind]} · ${s.communeName}`,
        position: s.position,
      } satisfies SearchHit,
    })),
    ...tables.places.map((p) => ({
      rank: rank(foldName(p.name), wanted) ?? (p.insee === wanted ? 0 : null),
      weight: p.population,
      hit: {
        kind: 'commune',
        id: p.insee,
        label: p.name,
        detail: `${text.columns.commune} · ${p.epciName}`,
        position: p.position,
      } satisfies SearchHit,
    })),
  ];
  const found = candidates
    .filter((candidate) => candidate.rank !== null)
    .toSorted(
      (a, b) =>
        (a.rank ?? 0) - (b.rank ?? 0) ||
        (b.weight === a.weight ? compareNames(a.hit.label, b.hit.label) : b.weight - a.weight),
    );
  return { hits: found.slice(0, limit).map(({ hit }) => hit), count: found.length };
}
