import type { Map as MapLibreMap } from 'maplibre-gl';
import { unitFillsId } from '../../../geodata/scene/scenario-layers';

interface BrushDeps {
  readonly map: () => MapLibreMap | null;
  /** Diameter in CSS pixels of the brush that a press begins; null: it begins none. */
  readonly begins: (event: PointerEvent) => number | null;
  /** The brush has touched communes (INSEE codes) that it had not touched yet in this stroke. */
  readonly ontouch: (communes: readonly string[]) => void;
  /** The stroke ends. */
  readonly onend: () => void;
  /** The stroke is given up. */
  readonly oncancel: () => void;
}

type Point = readonly [number, number];

/** The hand that drags a brush over the map: one stroke from the press to the release. */
export class BrushHand {
  #painting = $state.raw(false);
  #at = $state.raw<Point | null>(null);
  #diameter = 0;
  #last: Point | null = null;
  #touched = new Set<string>();
  readonly #deps: BrushDeps;

  /** A hand over a map. */
  constructor(deps: BrushDeps) {
    this.#deps = deps;
  }

  get painting(): boolean {
    return this.#painting;
  }
  /** Where the brush is, in pixels of the map; null when it is not over it. */
  get at(): Point | null {
    return this.#at;
  }

  /** The pointer goes down: a stroke begins, if the tool is a brush. */
  down(event: PointerEvent): void {
    if (this.#painting) this.give();
    const diameter = event.isPrimary && event.button === 0 ? this.#deps.begins(event) : null;
    if (diameter === null) return;
    this.#deps.map()?.dragPan.disable();
    // The stroke goes on, and ends, wherever the pointer goes.
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#painting = true;
    this.#diameter = diameter;
    this.#touched = new Set();
    this.#last = null;
    this.move(event);
  }

  /** The pointer moves: what lies between here and where it was is touched. */
  move(event: PointerEvent): void {
    const to = pointOf(event);
    this.#at = to;
    if (!this.#painting) return;
    const from = this.#last ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    // Close enough that nothing as wide as half the brush is jumped over.
    const steps = Math.max(1, Math.ceil(length / Math.max(4, this.#diameter / 2)));
    const found: string[] = [];
    for (let step = this.#last === null ? 0 : 1; step <= steps; step++) {
      const share = step / steps;
      found.push(...this.#under([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]));
    }
    this.#last = to;
    const fresh = [...new Set(found)].filter((insee) => !this.#touched.has(insee));
    if (fresh.length === 0) return;
    for (const insee of fresh) this.#touched.add(insee);
    this.#deps.ontouch(fresh);
  }

  /** The pointer goes up: the stroke ends. */
  up(): void {
    if (!this.#painting) return;
    this.#stop();
    this.#deps.onend();
  }

  /** The pointer leaves the map. */
  leave(): void {
    this.#at = null;
  }

  /** Gives the stroke up. */
  give(): void {
    if (!this.#painting) return;
    this.#stop();
    this.#deps.oncancel();
  }

  #stop(): void {
    this.#painting = false;
    this.#deps.map()?.dragPan.enable();
  }

  #under([x, y]: Point): readonly string[] {
    const map = this.#deps.map();
    if (map?.getLayer(unitFillsId) === undefined) return [];
    // The square that is as large as the disc of the brush.
    const half = (this.#diameter / 2) * Math.sqrt(Math.PI / 4);
    const box: [[number, number], [number, number]] = [
      [x - half, y - half],
      [x + half, y + half],
    ];
    return map.queryRenderedFeatures(box, { layers: [unitFillsId] }).flatMap(({ properties }) => {
      const id: unknown = properties['id'];
      return typeof id === 'string' ? [id] : [];
    });
  }
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent): Point {
  const box = (currentTarget as HTMLElement).getBoundingClientRect();
  return [clientX - box.left, clientY - box.top];
}
