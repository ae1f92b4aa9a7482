import { en } from './ui-en';
import { fr } from './ui-fr';
import type { Language } from './format';

/** Words of the interface alone, in one language; those shared with print and exports are in `Text`. */
export interface Ui {
  readonly brand: string;
  readonly skip: { readonly map: string; readonly panel: string; readonly table: string };
  readonly rail: { readonly label: string; readonly tools: string };
  readonly themes: { readonly reseau: string; readonly strategies: string };
  readonly tools: {
    readonly dark: string;
    readonly light: string;
    /** Offers the other language, in that other language. */
    readonly language: string;
    readonly languageShort: string;
    readonly help: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly table: string;
    readonly close: string;
    readonly sources: string;
  };
  readonly panel: { readonly label: string; readonly open: string; readonly close: string };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly none: (query: string) => string;
    readonly structure: string;
    readonly commune: string;
  };
  readonly legend: {
    readonly title: string;
    readonly hint: string;
    readonly only: (label: string) => string;
  };
  readonly filters: {
    readonly title: string;
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
  readonly cross: {
    readonly title: string;
    readonly zone: string;
    readonly extent: string;
    readonly cell: (row: string, column: string, shown: number, control: number | null) => string;
    readonly shownOf: string;
    readonly difference: (text: string) => string;
  };
  readonly strategies: {
    readonly choose: string;
    readonly bars: string;
    readonly barsHint: string;
    readonly actors: string;
    readonly noActors: string;
    readonly actorCount: (count: number) => string;
    readonly actorHead: string;
    readonly roleHead: string;
  };
  readonly time: {
    readonly label: string;
    readonly date: string;
    readonly play: string;
    readonly pause: string;
    readonly previous: string;
    readonly next: string;
    readonly first: string;
    readonly last: string;
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
    readonly loading: string;
    readonly noWebgl: string;
    readonly basemapFailed: string;
    readonly scale: string;
    readonly walk: (label: string, detail: string, index: number, total: number) => string;
  };
  readonly sheet: {
    readonly label: string;
    readonly close: string;
    readonly history: string;
    readonly noHistory: string;
    readonly source: string;
    readonly missing: string;
    readonly zoomTo: string;
  };
  readonly table: {
    readonly label: string;
    readonly close: string;
    readonly sortBy: (column: string) => string;
    readonly rows: (count: number) => string;
    readonly empty: string;
    readonly show: (name: string) => string;
    readonly selected: string;
  };
  readonly status: {
    readonly loading: string;
    readonly failedTitle: string;
    readonly offline: string;
    readonly server: (status: number, detail: string) => string;
    readonly missing: string;
    readonly retry: string;
    readonly warnings: (count: number) => string;
    readonly dismiss: string;
    readonly empty: string;
    readonly outlinesFailed: string;
  };
  readonly help: {
    readonly title: string;
    readonly keys: readonly (readonly [keys: readonly string[], meaning: string])[];
    readonly views: string;
    readonly close: string;
  };
}

const words: Readonly<Record<Language, Ui>> = { fr, en };

/** The words of the interface in a language. */
export function uiFor(language: Language): Ui {
  return words[language];
}
