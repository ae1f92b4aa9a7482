/** Days that are asked about; null: any. */
export interface WhenTold {
  readonly month: number | null;
  readonly weekday: 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | null;
  readonly minute: number | null;
}

/** What areas start from; `name` is that of a zone, a commune or the only point. */
export interface OriginTold {
  readonly kind: 'all' | 'zone' | 'points' | 'commune' | 'place';
  readonly name: string;
  readonly count: number;
}

/** What a title of catchments is made of; `mode` is null as the crow flies. */
export interface ZonesTold {
  readonly thresholds: readonly number[];
  readonly unit: 'km' | 'min';
  readonly mode: 'car' | 'bicycle' | 'foot' | null;
  readonly origin: OriginTold;
  readonly when: WhenTold;
  /** ISO date. */
  readonly day: string;
}

/** What is told of who is covered; `measure` is null for inhabitants, `isSeat` when all places are communes. */
export interface CoverageTold {
  readonly within: readonly { readonly threshold: number; readonly share: number }[];
  readonly beyond: number;
  readonly beyondWeight: number;
  readonly unit: 'km' | 'min';
  readonly measure: string | null;
  readonly isSeat: boolean;
}

/** What is told of a session: totals in km or minutes; `share` is that of the saving. */
export interface SessionTold {
  /** Null: none is chosen. */
  readonly place: string | null;
  /** ISO date. */
  readonly day: string;
  readonly agents: number;
  readonly total: number;
  readonly unit: 'km' | 'min';
  readonly best: string;
  readonly saving: number;
  readonly share: number;
}
