import type { LonLat } from '../../geodata/model/place';
import type { Scene } from '../../geodata/scene/scene';
import { labelPoint } from '../../geodata/spatial/label-point';
import type { MarkRef } from './emphasis';

/** A mark with what is told of it and a point (WGS 84) to show it at. */
export interface ToldMark extends MarkRef {
  readonly label: string;
  readonly detail: string;
  readonly position: LonLat;
}

/** Ids of the layers a pointer can pick from. */
export function pickableLayers(scene: Scene): readonly string[] {
  return scene.layers
    .filter((layer) => (layer.type === 'area' || layer.type === 'point') && layer.selects !== null)
    .map((layer) => layer.id);
}

/** What the mark of a layer is told by; null when the scene has no such mark. */
export function markOf(scene: Scene, layerId: string, id: string): ToldMark | null {
  const layer = scene.layers.find((candidate) => candidate.id === layerId);
  if (layer === undefined) return null;
  if (layer.type === 'point') {
    const mark = layer.marks.find((candidate) => candidate.id === id);
    return mark === undefined
      ? null
      : { kind: layer.selects, id, label: mark.label, detail: mark.detail, position: mark.position };
  }
  if (layer.type !== 'area' || layer.selects === null) return null;
  const mark = layer.marks.find((candidate) => candidate.id === id);
  return mark === undefined
    ? null
    : {
        kind: layer.selects,
        id,
        label: mark.label,
        detail: mark.detail,
        position: labelPoint(mark.geometry),
      };
}

/** The marks that the keyboard walks through: those of the table, in its order. */
export function walkOf(scene: Scene): readonly MarkRef[] {
  return scene.table.rows.map((row) => ({ kind: row.selects, id: row.id }));
}

/** The mark `by` steps after the current one, round the ends; the first (or last) one when there is no current. */
export function stepIn(
  walk: readonly MarkRef[],
  current: MarkRef | null,
  by: 1 | -1,
): { readonly ref: MarkRef; readonly index: number } | null {
  if (walk.length === 0) return null;
  const at = walk.findIndex((ref) => ref.kind === current?.kind && ref.id === current.id);
  const index = at === -1 ? (by === 1 ? 0 : walk.length - 1) : (at + by + walk.length) % walk.length;
  const ref = walk[index];
  return ref === undefined ? null : { ref, index };
}

/** A mark by what it selects, in whichever layer draws it. */
export function findMark(scene: Scene, ref: MarkRef): ToldMark | null {
  for (const id of pickableLayers(scene)) {
    const mark = markOf(scene, id, ref.id);
    if (mark?.kind === ref.kind) return mark;
  }
  return null;
}
