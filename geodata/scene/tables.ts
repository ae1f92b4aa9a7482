import type { CollectionState } from '../model/collection';
import type { ControlTotal, DatasetInfo } from '../model/dataset';
import type { Initiative } from '../model/initiative';
import type { BackdropArea, BackdropLabel, Commune, Epci, Place, Zone } from '../model/place';
import type { Structure } from '../model/structure';
import type { Means, Territory } from '../model/territory';

/** What the data say, as loaded from the read surface; outlines and the campaign shown are null until someone asks for them. */
export interface Tables {
  readonly dataset: DatasetInfo;
  readonly zones: readonly Zone[];
  readonly structures: readonly Structure[];
  readonly territories: readonly Territory[];
  readonly initiatives: readonly Initiative[];
  readonly means: readonly Means[];
  readonly places: readonly Place[];
  readonly controls: readonly ControlTotal[];
  readonly backdrop: readonly BackdropArea[];
  readonly backdropLabels: readonly BackdropLabel[];
  readonly epcis: readonly Epci[] | null;
  readonly communes: readonly Commune[] | null;
  readonly collection: CollectionState | null;
}
