import type { LineLayer, Scene, SceneLayer } from '../../scene';
import { boxOf } from '../frame';
import type { PlaneBox } from '../page';
import type { Subject } from './subjects';

/** Ground shown beyond a subject at each side, as a share of its size. */
const beyond = 0.12;

/** What of the ground the page of a subject shows, in Lambert-93 metres; null: the whole. */
export function subjectFrame({ geometry }: Subject): PlaneBox | null {
  if (geometry === null) return null;
  const [west, south, east, north] = boxOf(geometry);
  const [dx, dy] = [(east - west) * beyond, (north - south) * beyond];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** Under the names of a map, the limit of its subject as a selection is drawn. */
function withLimit({ layers, selection }: Scene, { geometry }: Subject): readonly SceneLayer[] {
  if (geometry === null) return layers;
  const limit: LineLayer = { type: 'line', id: 'subject-limit', style: selection, geometry };
  const firstName = layers.findIndex(({ type }) => type === 'label');
  return layers.toSpliced(firstName === -1 ? layers.length : firstName, 0, limit);
}

/** The scene of the page of a subject: it is outlined, and the legend has no counts but on the page of the whole, whose they are. */
export function subjectScene(scene: Scene, subject: Subject): Scene {
  const legend = scene.legend.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, count: null })),
  }));
  return {
    ...scene,
    layers: withLimit(scene, subject),
    legend: subject.kind === 'department' ? scene.legend : legend,
  };
}
