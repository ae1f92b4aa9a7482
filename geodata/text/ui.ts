/** Words of the interface alone, in one language; those shared with print and exports are in `Text`. */
export interface Ui {
  readonly brand: string;
  readonly skip: {
    readonly label: string;
    readonly map: string;
    readonly panel: string;
    readonly table: string;
    readonly sheet: string;
  };
  /** The places of the application, as every screen names the way to them. */
  readonly places: Readonly<
    Record<
      'reseau' | 'strategies' | 'destinations' | 'catchments' | 'siting' | 'collecte' | 'seminars' | 'data',
      string
    >
  >;
  readonly ways: {
    readonly label: string;
    readonly tools: string;
    readonly menu: string;
    readonly close: string;
    readonly map: string;
  };
  /** At an address where there is nothing. */
  readonly unknown: { readonly title: string; readonly text: (path: string) => string };
  readonly tools: {
    readonly dark: string;
    readonly light: string;
    /** Offers the other language, in that other language. */
    readonly language: string;
    readonly languageShort: string;
    readonly help: string;
    readonly signIn: string;
    readonly account: (name: string) => string;
    readonly print: string;
    readonly page: string;
    readonly addToSeminar: string;
    readonly link: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly table: string;
    readonly sources: string;
    readonly allSources: string;
  };
  readonly panel: { readonly label: string; readonly open: string; readonly close: string };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly none: (query: string) => string;
    readonly more: (shown: number, found: number) => string;
  };
  readonly legend: {
    readonly title: string;
    readonly hint: string;
  };
  readonly filters: {
    readonly active: string;
    readonly clear: string;
    readonly remove: (label: string) => string;
    readonly kind: string;
    readonly kindShort: { readonly SI: string; readonly OT: string; readonly BA: string };
    readonly epci: string;
    readonly epciPlaceholder: string;
    readonly epciNone: string;
    readonly outlines: string;
    readonly basemap: string;
  };
  readonly network: {
    readonly day: string;
    readonly yearEnd: (year: number) => string;
    readonly today: string;
  };
  readonly cross: {
    readonly title: string;
    readonly zone: string;
    readonly extent: string;
    /** `counts` as the cell writes them. */
    readonly cell: (row: string, column: string, counts: string, control: number | null) => string;
    readonly difference: (text: string) => string;
  };
  readonly strategies: {
    readonly series: string;
    readonly seriesKinds: Readonly<Record<'one' | 'types' | 'years', string>>;
    readonly choose: string;
    readonly actors: string;
    readonly noActors: string;
    readonly actorCount: (count: number) => string;
  };
  readonly time: {
    readonly label: string;
    readonly date: string;
    readonly play: string;
    readonly pause: string;
    readonly previous: string;
    readonly next: string;
    readonly speed: string;
    readonly speeds: { readonly slow: string; readonly normal: string; readonly fast: string };
    readonly growth: string;
  };
  readonly map: {
    readonly label: string;
    readonly hint: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly home: string;
    readonly noWebgl: string;
    readonly basemapFailed: string;
    readonly walk: (label: string, detail: string, index: number, total: number) => string;
  };
  readonly sheet: {
    readonly label: string;
    readonly close: string;
    readonly history: string;
    readonly noHistory: string;
    readonly missing: string;
    readonly edit: string;
    readonly changes: string;
    readonly goToDay: (date: string) => string;
    readonly document: string;
  };
  readonly table: {
    readonly label: string;
    readonly close: string;
    readonly sortBy: (column: string) => string;
    readonly rows: (count: number) => string;
    readonly empty: string;
    readonly show: (name: string) => string;
  };
  readonly status: {
    readonly loading: string;
    readonly failedTitle: string;
    readonly offline: string;
    readonly server: (status: number, detail: string) => string;
    readonly missing: string;
    readonly retry: string;
    /** `names` are what parameters of the address are called. */
    readonly warnings: (names: readonly string[]) => string;
    readonly dismiss: string;
    readonly empty: string;
    readonly partFailed: string;
  };
  readonly help: {
    readonly title: string;
    readonly words: string;
    readonly keyboard: string;
    readonly keys: readonly (readonly [keys: readonly string[], meaning: string])[];
    readonly views: string;
    readonly close: string;
  };
}
