import type { Map as MapLibreMap } from 'maplibre-gl';

/** What of a map keeping maps together needs. */
export type FollowedMap = Pick<MapLibreMap, 'on' | 'off' | 'getCenter' | 'getZoom' | 'jumpTo'>;

/** Keeps maps at the same place and scale: whichever moves, the others follow, and their following moves none. */
export class MapSync {
  readonly #maps = new Set<FollowedMap>();
  #leader: FollowedMap | null = null;

  /** Takes a map in, at the place of the others; gives what lets it go. */
  add(map: FollowedMap): () => void {
    const [first] = this.#maps;
    if (first !== undefined) this.#follow(map, first);
    this.#maps.add(map);
    const follow = () => {
      // The others jump at once, within this call: what they tell meanwhile is our doing.
      if (this.#leader !== null) return;
      this.#leader = map;
      for (const other of this.#maps) if (other !== map) this.#follow(other, map);
      this.#leader = null;
    };
    map.on('move', follow);
    return () => {
      map.off('move', follow);
      this.#maps.delete(map);
    };
  }

  #follow(map: FollowedMap, leader: FollowedMap): void {
    map.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom() });
  }
}
