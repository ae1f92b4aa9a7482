import type { DatasetInfo } from '../../geodata/model/dataset';
import type { InitiativeType } from '../../geodata/model/initiative';
import type { LonLat } from '../../geodata/model/place';
import type { StructureClass } from '../../geodata/model/structure';
import { resolve } from '../../geodata/scene/resolve';
import type { FilterParam, Scene, SmallMap } from '../../geodata/scene/scene';
import type { Tables } from '../../geodata/scene/tables';
import { decodeView, defaultView, encodeView, type DecodedView } from '../../geodata/scene/url';
import type { Camera, Outline, Series, ThemeId, View } from '../../geodata/scene/view';
import type { Bounds } from '../../geodata/stats/network';
import type { AddressWriter } from './history';
import type { Preferences } from './preferences.svelte';

type Selection = NonNullable<View['selection']>;
type Filters = Pick<View, FilterParam>;

/** Where the map is asked to go; a new object each time, so that asking twice moves twice. */
export type Destination =
  | { readonly kind: 'camera'; readonly camera: Camera }
  | { readonly kind: 'whole' }
  | { readonly kind: 'point'; readonly position: LonLat }
  | { readonly kind: 'bounds'; readonly bounds: Bounds }
  /** The contour of a commune by its INSEE code, once it has arrived. */
  | { readonly kind: 'commune'; readonly id: string };

/** The part of an address that describes a view. */
export type Address = Pick<URL, 'pathname' | 'search'>;

/** Drops zones and EPCI that are not in the data: a filter on nothing would show nothing and not say why. */
function keepKnown({ view, warnings }: DecodedView, { zones, places }: Tables): DecodedView {
  const known = {
    zones: view.zones.filter((id) => zones.some((zone) => zone.id === id)),
    epcis: view.epcis.filter((siren) => places.some((place) => place.epci === siren)),
  };
  const lost = (['zones', 'epcis'] as const).filter((param) => known[param].length < view[param].length);
  return { view: { ...view, ...known }, warnings: [...new Set([...warnings, ...lost])] };
}

const communeOf = ({ id }: Selection): Destination => ({ kind: 'commune', id });

const noFilters: Filters = { zones: [], classes: [], epcis: [], statuses: [] };

/** The view of the user over the loaded tables, and the scene they make. Every change also writes the address. */
export class Atlas {
  readonly dataset: DatasetInfo;
  readonly #defaults: View;
  readonly #address: AddressWriter;

  // The camera stands apart: moving the map must not make the scene again.
  #choice = $state.raw<View>() as View;
  #camera = $state.raw<Camera | null>(null);
  #tables = $state.raw<Tables>() as Tables;
  #bounds = $state.raw<Bounds | null>(null);
  #warnings = $state.raw<readonly string[]>([]);
  #destination = $state.raw<Destination>({ kind: 'whole' });
  #touched = $state.raw<LonLat | null>(null);

  readonly scene: Scene = $derived.by(() =>
    resolve(this.#choice, this.#tables, {
      lang: this.preferences.language,
      flavour: this.preferences.flavour,
      bounds: this.#choice.extent ? this.#bounds : null,
    }),
  );
  readonly filtered: boolean = $derived(
    [this.#choice.zones, this.#choice.classes, this.#choice.epcis, this.#choice.statuses].some(
      (list) => list.length > 0,
    ),
  );

  constructor(
    readonly preferences: Preferences,
    tables: Tables,
    address: AddressWriter,
    url: Address,
  ) {
    this.dataset = tables.dataset;
    this.#tables = tables;
    this.#address = address;
    this.#defaults = defaultView(tables.dataset);
    this.restore(url);
  }

  get view(): View {
    return { ...this.#choice, camera: this.#camera };
  }
  get choice(): Omit<View, 'camera'> {
    return this.#choice;
  }
  get camera(): Camera | null {
    return this.#camera;
  }
  get tables(): Tables {
    return this.#tables;
  }
  /** Names of the parameters of the address that were not understood. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }
  get destination(): Destination {
    return this.#destination;
  }
  /** The point (WGS 84) of the map that was clicked to select what is selected; null when it was selected otherwise. */
  get touched(): LonLat | null {
    return this.#touched;
  }

  /** Takes the view that an address describes; what it does not understand keeps its default and is told in `warnings`. */
  restore({ pathname, search }: Address): void {
    const params = new URLSearchParams(search);
    const decoded = decodeView(pathname, (param) => params.get(param), this.#defaults, this.dataset.period);
    const { view, warnings } = keepKnown(decoded, this.#tables);
    this.#address.drop();
    this.#choice = view;
    this.#camera = view.camera;
    this.#warnings = warnings;
    this.#touched = null;
    const { camera, selection } = view;
    if (camera !== null) this.#destination = { kind: 'camera', camera };
    else this.#destination = selection?.kind === 'commune' ? communeOf(selection) : { kind: 'whole' };
  }

  dismissWarnings(): void {
    this.#warnings = [];
  }

  /** The address of the view with some choices changed: what a link to it holds. */
  linkTo(patch: Partial<View>): string {
    return encodeView({ ...this.view, ...patch }, this.#defaults);
  }

  /** Adds tables that have just arrived. */
  receive(tables: Partial<Tables>): void {
    this.#tables = { ...this.#tables, ...tables };
  }

  /** Goes to another theme; the selection stays behind, for it may not exist there. */
  setTheme(theme: ThemeId): void {
    if (theme !== this.#choice.theme) this.#choose({ theme, selection: null, statuses: [], series: null });
  }

  setCampaign(campaign: string | null): void {
    this.#choose({ campaign });
  }

  setInitiative(initiative: InitiativeType): void {
    this.#choose({ initiative });
  }

  setSeries(series: Series | null): void {
    this.#choose({ series });
  }

  /** Shows one map of a series alone, whole as it was small. */
  openSmallMap({ view }: SmallMap): void {
    this.#choose({ ...view, series: null });
    this.go({ kind: 'whole' });
  }

  /** Sets the day on which the network is shown (ISO date). `passing` days, while one is being typed, do not each become a step of the history. */
  setNetworkDay(networkDay: string, passing = false): void {
    if (networkDay !== this.#choice.networkDay) this.#choose({ networkDay }, passing);
  }

  /** Sets the day of the timeline (ISO date). `passing` days, of a drag or of playing, do not each become a step of the history. */
  setDate(date: string, passing = false): void {
    if (date !== this.#choice.date) this.#choose({ date }, passing);
  }

  /** Writes the address now: the days have stopped passing by. */
  settle(): void {
    this.#address.flush();
  }

  /** Adds a value to a filter, or takes it away when it is there. */
  toggleFilter(param: FilterParam, value: string): void {
    const list: readonly string[] = this.#choice[param];
    this.#choose({ [param]: list.includes(value) ? list.filter((v) => v !== value) : [...list, value] });
  }

  setFilters(filters: Partial<Filters>): void {
    this.#choose(filters);
  }

  /** Sets zones and classes to those of a cell of the cross table, or frees both when they are already these. */
  toggleCell(zones: readonly string[], classes: readonly string[], active: boolean): void {
    this.#choose(
      active ? { zones: [], classes: [] } : { zones, classes: classes as readonly StructureClass[] },
    );
  }

  clearFilters(): void {
    this.#choose(noFilters);
  }

  toggleOutline(outline: Outline): void {
    const { outlines } = this.#choice;
    this.#choose({
      outlines: outlines.includes(outline) ? outlines.filter((o) => o !== outline) : [...outlines, outline],
    });
  }

  setTable(table: boolean): void {
    this.#choose({ table });
  }

  setExtent(extent: boolean): void {
    this.#choose({ extent });
  }

  /**
   * Selects a mark, or nothing; with `go`, the map is also asked to go there, and to a commune always. `touched` is the point that was
   * clicked for it.
   */
  select(selection: Selection | null, go?: Destination, touched: LonLat | null = null): void {
    const { selection: current } = this.#choice;
    this.#touched = touched;
    if (selection?.id !== current?.id || selection?.kind !== current?.kind) this.#choose({ selection });
    const place = selection?.kind === 'commune' ? communeOf(selection) : go;
    if (place !== undefined) this.#destination = place;
  }

  go(destination: Destination): void {
    this.#destination = destination;
    if (destination.kind === 'whole') this.#move(null);
  }

  /** Told by the map after it has moved: its camera (null when it fits the whole département) and its window. */
  moved(camera: Camera | null, bounds: Bounds): void {
    this.#bounds = bounds;
    this.#move(camera);
  }

  #move(camera: Camera | null): void {
    const before = this.#camera;
    if (camera?.lon === before?.lon && camera?.lat === before?.lat && camera?.zoom === before?.zoom) return;
    this.#camera = camera;
    this.#address.replace(this.linkTo({}));
  }

  #choose(patch: Partial<Omit<View, 'camera'>>, passing = false): void {
    this.#choice = { ...this.#choice, ...patch };
    const url = this.linkTo({});
    if (passing) this.#address.replace(url);
    else this.#address.push(url);
  }
}
