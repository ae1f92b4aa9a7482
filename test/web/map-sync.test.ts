import { describe, expect, it } from 'vitest';
import { MapSync, type FollowedMap } from '../../web/map/sync';

/** A map that tells of each of its movements at once, as MapLibre does of jumps. */
function fakeMap() {
  const listeners = new Set<() => void>();
  const place = { lng: 0, lat: 0, zoom: 0, jumps: 0 };
  const map = {
    on: (_: string, call: () => void) => void listeners.add(call),
    off: (_: string, call: () => void) => void listeners.delete(call),
    getCenter: () => ({ lng: place.lng, lat: place.lat }),
    getZoom: () => place.zoom,
    jumpTo: ({ center, zoom }: { center: { lng: number; lat: number }; zoom: number }) => {
      place.jumps += 1;
      move(center.lng, center.lat, zoom);
    },
  } as unknown as FollowedMap;
  function move(lng: number, lat: number, zoom: number) {
    Object.assign(place, { lng, lat, zoom });
    for (const call of listeners) call();
  }
  return { map, place, move };
}

describe('maps that are kept together', () => {
  it('follow whichever moves, once each', () => {
    const sync = new MapSync();
    const [a, b, c] = [fakeMap(), fakeMap(), fakeMap()];
    for (const { map } of [a, b, c]) sync.add(map);
    const jumps = () => [a, b, c].map(({ place }) => place.jumps);
    const before = jumps();
    b.move(3, 50, 9);
    for (const { place } of [a, b, c]) expect(place).toMatchObject({ lng: 3, lat: 50, zoom: 9 });
    expect(jumps().map((count, at) => count - (before[at] ?? 0))).toEqual([1, 0, 1]);
  });

  it('take the place of the others when they come, and are let go when they leave', () => {
    const sync = new MapSync();
    const [a, b] = [fakeMap(), fakeMap()];
    sync.add(a.map);
    a.move(3, 50, 9);
    const leave = sync.add(b.map);
    expect(b.place).toMatchObject({ lng: 3, lat: 50, zoom: 9 });
    leave();
    b.move(1, 40, 5);
    expect(a.place).toMatchObject({ lng: 3, lat: 50, zoom: 9 });
    a.move(2, 49, 7);
    expect(b.place).toMatchObject({ lng: 1, lat: 40, zoom: 5 });
  });
});
