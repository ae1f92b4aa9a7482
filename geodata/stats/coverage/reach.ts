/** What it takes from a place to the nearest point and to the one after, in km or any other cost; null when there is none. */
export interface Reach {
  readonly id: string;
  /** null: not known. */
  readonly weight: number | null;
  /** null: in none. */
  readonly group: string | null;
  readonly point: string | null;
  readonly first: number | null;
  readonly second: number | null;
}
