/** Words of the screens where the communes of territories are edited, in one language. `day` is written in words already. */
export interface TerritoryUi {
  readonly list: {
    readonly title: string;
    readonly intro: string;
    readonly add: string;
    readonly search: string;
    readonly day: string;
    readonly columns: {
      readonly name: string;
      readonly structure: string;
      readonly communes: string;
      readonly population: string;
      readonly area: string;
    };
    readonly notOn: (day: string) => string;
    readonly none: string;
    readonly count: (count: number) => string;
    readonly unassigned: (count: number, names: string) => string;
  };
  readonly create: {
    readonly title: string;
    readonly proposed: string;
    readonly notAllowed: string;
  };
  readonly back: string;
  readonly missing: string;
  readonly readOnly: string;
  readonly notYours: string;
  readonly proposes: string;
  readonly day: string;
  readonly dayHint: string;
  readonly outside: (name: string, day: string) => string;
  readonly mode: {
    readonly label: string;
    readonly change: (day: string) => string;
    readonly changeText: (day: string, before: string) => string;
    readonly correction: string;
    readonly correctionText: string;
  };
  readonly tools: {
    readonly label: string;
    readonly undo: string;
    readonly redo: string;
    readonly click: string;
    readonly lassoAdd: string;
    readonly lassoRemove: string;
    readonly hint: string;
    readonly epci: string;
    readonly epciNone: string;
    readonly epciDetail: (count: number, inside: number) => string;
    readonly paste: string;
  };
  readonly totals: {
    readonly label: string;
    readonly communes: (count: number) => string;
    readonly population: (count: string) => string;
    readonly area: (km2: string) => string;
    readonly before: (text: string) => string;
  };
  readonly communes: {
    readonly label: string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly none: (query: string) => string;
    readonly inside: (count: number) => string;
    readonly outside: (count: number) => string;
    readonly empty: string;
    readonly group: (inside: number, total: number) => string;
    readonly addAll: (epci: string) => string;
    readonly removeAll: (epci: string) => string;
    readonly addAllShort: string;
    readonly removeAllShort: string;
    readonly added: string;
    readonly removed: string;
    readonly population: (count: string) => string;
    readonly also: (territories: string) => string;
  };
  readonly said: {
    readonly added: (count: number, names: string) => string;
    readonly removed: (count: number, names: string) => string;
    readonly unchanged: string;
    readonly now: (communes: number, population: string) => string;
    readonly released: (count: number, names: string) => string;
    readonly left: (count: number, names: string) => string;
    readonly undone: string;
    readonly redone: string;
    readonly saved: string;
    readonly lassoEmpty: string;
    readonly more: (count: number) => string;
  };
  readonly overlap: {
    readonly title: (count: number) => string;
    readonly text: string;
    readonly of: (commune: string, territories: string) => string;
    readonly release: string;
    readonly releaseOf: (commune: string, territories: string) => string;
    readonly released: (territories: string) => string;
    readonly keep: string;
    readonly keepOf: (commune: string) => string;
    readonly releaseAll: string;
    readonly notYours: string;
  };
  readonly remarks: {
    readonly title: string;
    readonly pieces: (count: number, names: string) => string;
    readonly missing: (count: number, epci: string, names: string) => string;
    readonly addMissing: string;
    readonly orphans: (count: number, names: string) => string;
    readonly empty: string;
  };
  readonly save: {
    readonly open: string;
    readonly propose: string;
    readonly title: (name: string) => string;
    readonly adds: (count: number, names: string) => string;
    readonly removes: (count: number, names: string) => string;
    readonly releases: (territory: string, count: number, names: string) => string;
    readonly empties: (territory: string) => string;
    readonly confirm: string;
    readonly confirmProposal: string;
    readonly cancel: string;
    readonly changes: (added: number, removed: number, released: number) => string;
    readonly nothing: string;
    readonly seeMap: string;
  };
  readonly leave: {
    readonly title: string;
    readonly text: string;
    readonly stay: string;
    readonly go: string;
  };
  readonly kept: {
    readonly text: (when: string, changes: string) => string;
    readonly resume: string;
    readonly discard: string;
  };
  readonly conflict: {
    readonly title: string;
    readonly by: (by: string, when: string) => string;
    readonly someone: string;
    readonly added: (names: string) => string;
    readonly removed: (names: string) => string;
    readonly otherwise: string;
    readonly redo: string;
    readonly abandon: string;
  };
  readonly paste: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly found: (count: number) => string;
    readonly unknown: (text: string) => string;
    readonly which: (text: string) => string;
    readonly choose: string;
    readonly add: string;
    readonly remove: string;
    readonly close: string;
    readonly nothing: string;
  };
  readonly map: {
    readonly label: (name: string) => string;
    readonly home: string;
    readonly legend: string;
    readonly member: string;
    readonly added: string;
    readonly removed: string;
    readonly overlap: string;
    readonly others: string;
    readonly zones: string;
    readonly free: string;
    readonly in: (territories: string) => string;
  };
}
