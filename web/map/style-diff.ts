import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** One change to a map's layers; a list of them applied in order makes the wanted style. */
export type LayerChange =
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'add'; readonly layer: LayerSpecification; readonly before: string | undefined }
  | { readonly do: 'move'; readonly id: string; readonly before: string | undefined }
  | { readonly do: 'paint' | 'layout'; readonly id: string; readonly name: string; readonly value: unknown }
  | { readonly do: 'filter'; readonly id: string; readonly value: unknown }
  | { readonly do: 'zooms'; readonly id: string; readonly min: number; readonly max: number };

interface Parts {
  readonly type: string;
  readonly source?: unknown;
  readonly filter?: unknown;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly paint?: Readonly<Record<string, unknown>>;
  readonly layout?: Readonly<Record<string, unknown>>;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function propertyChanges(id: string, kind: 'paint' | 'layout', from: Parts, to: Parts): LayerChange[] {
  const before = from[kind] ?? {};
  const after = to[kind] ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !same(before[name], after[name]))
    .map((name) => ({ do: kind, id, name, value: after[name] }));
}

function layerChanges(from: LayerSpecification, to: LayerSpecification): LayerChange[] {
  const [a, b]: [Parts, Parts] = [from, to];
  const { id } = to;
  const changes = [...propertyChanges(id, 'paint', a, b), ...propertyChanges(id, 'layout', a, b)];
  if (!same(a.filter, b.filter)) changes.push({ do: 'filter', id, value: b.filter ?? null });
  if (a.minzoom !== b.minzoom || a.maxzoom !== b.maxzoom) {
    changes.push({ do: 'zooms', id, min: b.minzoom ?? 0, max: b.maxzoom ?? 24 });
  }
  return changes;
}

const replaceable = (a: Parts, b: Parts) => a.type === b.type && same(a.source, b.source);

/** The changes that turn the layers `from` into `to` (both bottom first), touching only what differs. */
export function diffLayers(
  from: readonly LayerSpecification[],
  to: readonly LayerSpecification[],
): readonly LayerChange[] {
  const old = new Map(from.map((layer) => [layer.id, layer]));
  const wanted = new Map(to.map((layer) => [layer.id, layer]));
  const kept = (id: string) => {
    const [a, b] = [old.get(id), wanted.get(id)];
    return a !== undefined && b !== undefined && replaceable(a, b);
  };
  const changes: LayerChange[] = from.filter(({ id }) => !kept(id)).map(({ id }) => ({ do: 'remove', id }));

  // Kept layers out of order are moved; going from the top, each one's upper neighbour already stands.
  const keptOld = from.filter(({ id }) => kept(id)).map(({ id }) => id);
  const keptNew = to.filter(({ id }) => kept(id)).map(({ id }) => id);
  const reordered = !same(keptOld, keptNew);
  for (let i = to.length - 1; i >= 0; i--) {
    const layer = to[i];
    if (layer === undefined) continue;
    const before = to[i + 1]?.id;
    const was = kept(layer.id) ? old.get(layer.id) : undefined;
    if (was === undefined) changes.push({ do: 'add', layer, before });
    else {
      if (reordered) changes.push({ do: 'move', id: layer.id, before });
      changes.push(...layerChanges(was, layer));
    }
  }
  return changes;
}

/** Whether two geometries are the same: by identity, or by that of their parts, for layers join areas anew each time. */
function sameGeometry(a: Geometry, b: Geometry): boolean {
  if (a === b) return true;
  if (a.type === 'GeometryCollection' || b.type === 'GeometryCollection' || a.type !== b.type) return false;
  const [p, q]: [readonly unknown[], readonly unknown[]] = [a.coordinates, b.coordinates];
  return p.length === q.length && p.every((part, i) => part === q[i]);
}

/** Whether two collections would draw the same: same features in the same order, geometry by identity, properties by value. */
export function sameData(a: FeatureCollection, b: FeatureCollection): boolean {
  const sameFeature = (f: Feature, g: Feature | undefined) =>
    g !== undefined && sameGeometry(f.geometry, g.geometry) && same(f.properties, g.properties);
  return (
    a === b ||
    (a.features.length === b.features.length && a.features.every((f, i) => sameFeature(f, b.features[i])))
  );
}
