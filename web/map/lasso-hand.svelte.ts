import type { Map as MapLibreMap } from 'maplibre-gl';

interface HandDeps {
  readonly map: () => MapLibreMap | null;
  /** Whether a press begins a loop that adds (true) or takes away (false); null: it begins none. */
  readonly begins: (event: PointerEvent) => boolean | null;
  /** A loop was closed, in pixels of the map; `isIn`: it adds. */
  readonly ondone: (loop: readonly (readonly [number, number])[], isIn: boolean) => void;
}

/** Pixels between two points of a loop. */
const step = 4;
/** Fewest points of a loop: less is a click whose hand trembled. */
const fewest = 5;

/** The hand that draws a lasso over a map. */
export class LassoHand {
  #loop = $state.raw<readonly (readonly [number, number])[]>([]);
  #drawing = $state.raw(false);
  #adds = $state.raw(true);
  #justDrawn = false;
  readonly #deps: HandDeps;

  /** A hand over a map. */
  constructor(deps: HandDeps) {
    this.#deps = deps;
  }

  get loop(): readonly (readonly [number, number])[] {
    return this.#loop;
  }
  get drawing(): boolean {
    return this.#drawing;
  }
  get adds(): boolean {
    return this.#adds;
  }
  /** A loop that ends where it began looks like a click to the map. */
  get justDrawn(): boolean {
    return this.#justDrawn;
  }

  /** The pointer goes down: a loop begins, if one is to be drawn. */
  down(event: PointerEvent): void {
    this.#justDrawn = false;
    const adds = event.isPrimary && event.button === 0 ? this.#deps.begins(event) : null;
    if (adds === null) {
      this.give();
      return;
    }
    // The map would move under the loop.
    this.#deps.map()?.dragPan.disable();
    this.#drawing = true;
    this.#adds = adds;
    this.#loop = [pointOf(event)];
  }

  /** The pointer moves: the loop grows. */
  move(event: PointerEvent): void {
    if (!this.#drawing) return;
    const [x, y] = pointOf(event);
    const [lastX = 0, lastY = 0] = this.#loop.at(-1) ?? [];
    if (Math.hypot(x - lastX, y - lastY) >= step) this.#loop = [...this.#loop, [x, y]];
  }

  /** The pointer goes up: the loop closes. */
  up(): void {
    if (!this.#drawing) return;
    const [loop, adds] = [this.#loop, this.#adds];
    this.give();
    if (loop.length < fewest) return;
    this.#justDrawn = true;
    this.#deps.ondone(loop, adds);
  }

  /** Gives the loop up. */
  give(): void {
    this.#drawing = false;
    this.#loop = [];
    this.#deps.map()?.dragPan.enable();
  }
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent): readonly [number, number] {
  const box = (currentTarget as HTMLElement).getBoundingClientRect();
  return [clientX - box.left, clientY - box.top];
}
