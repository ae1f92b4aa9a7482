import type { SqlText } from '../fragments';

/**
 * Where the features of a collection come from: pieces of one select, put together by `items.ts`.
 * `columns` gives the expression of every property, which also serves its filter.
 */
export interface FeatureSource<P> {
  /** Unique text, part of the address of the feature. */
  readonly id: SqlText;
  /** Tables and joins, without the word `from`; `day()` binds the day of reference on which dated properties are read. */
  readonly from: (day: () => SqlText) => SqlText;
  readonly columns: Readonly<Record<keyof P & string, SqlText>>;
  /** Geometry in WGS 84 (EPSG:4326). */
  readonly geometry: SqlText;
  /** Condition that the feature meets a box. */
  readonly meets: (box: SqlText) => SqlText;
  /** Condition that the feature exists on a day of a range; collections without dates exist always. */
  readonly existsIn?: (range: SqlText) => SqlText;
  /** A select of geometries `geom` whose extent is that of the whole collection. */
  readonly extentOf: SqlText;
}

/** A source whose properties are looked up by name. */
export type AnySource = FeatureSource<Record<string, unknown>>;
