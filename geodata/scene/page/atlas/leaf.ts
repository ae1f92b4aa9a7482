import type { MultiPolygon } from 'geojson';
import type { BesideBlock } from '../beside';

/** What stands beside the map of a page of an atlas, and the sentence under its name. */
export interface LeafPortrait {
  readonly finding: string;
  readonly beside: readonly BesideBlock[];
}

/** What a page of an atlas is about. */
export interface AtlasLeaf {
  readonly name: string;
  /** Name of what it lies in, which heads it in the contents; null: nothing. */
  readonly within: string | null;
  /** What frames it (WGS 84); null: it is the whole. */
  readonly geometry: MultiPolygon | null;
  /** Worked out when its page is made. */
  readonly portrait: () => LeafPortrait;
}
