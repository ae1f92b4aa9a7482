import type { MultiPolygon, Polygon } from 'geojson';
import type { Issue, Result } from '../model/issue';
import type { GeometrySource } from '../model/dataset';
import type { LonLat } from '../model/place';
import type { OfficialList } from './etalab';
import type { Land } from './land';

/** The contour of a commune as a source gives it; `row` is its rank in the source, from 1. */
export interface ContourFeature {
  readonly row: number;
  readonly insee: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Contours of every commune of a département, by INSEE code, tiling it, and where they come from. */
export interface Contours {
  readonly source: GeometrySource;
  readonly areas: ReadonlyMap<string, MultiPolygon>;
}

/** Told while something long goes on: a note, to be said by `geodata/text` like any issue. */
export type OnProgress = (step: Issue) => void;

/** What a source of contours may use. */
export interface ContourRequest {
  readonly list: OfficialList;
  /** Points (WGS 84) of towns by INSEE code: those of the département, where known, and all around it. */
  readonly points: ReadonlyMap<string, LonLat>;
  readonly land: () => Promise<Land>;
  readonly onProgress: OnProgress;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds after which a download is given up, connection included. */
  readonly deadlineMs: number;
  /** Path of the user's file. */
  readonly file: string;
  /** Today, as an ISO date. */
  readonly today: string;
}

/** Where contours of communes can come from. Refused with issues that name what to mend; unexpected trouble throws. */
export interface ContourSource {
  readonly kind: GeometrySource['kind'];
  readonly read: (request: ContourRequest) => Promise<Result<Contours>>;
}
