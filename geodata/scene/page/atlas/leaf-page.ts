import { pageOf } from '../compose';
import { boxOf } from '../frame';
import type { Measure } from '../measure';
import type { PageScene } from '../page-scene';
import type { Page, PageSetup, PlaneBox } from '../page';
import type { LegendSection, LineLayer, SceneLayer } from '../../scene';
import type { AtlasLeaf } from './leaf';

/** Ground shown beyond a subject at each side, as a share of its size. */
const beyond = 0.12;

function around([west, south, east, north]: PlaneBox): PlaneBox {
  const [dx, dy] = [(east - west) * beyond, (north - south) * beyond];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** Under the names of a map, the limit of its subject as a selection is drawn. */
function withLimit({ layers, selection }: PageScene, { geometry }: AtlasLeaf): readonly SceneLayer[] {
  if (geometry === null) return layers;
  const limit: LineLayer = { type: 'line', id: 'subject-limit', style: selection, geometry };
  const firstName = layers.findIndex(({ type }) => type === 'label');
  return layers.toSpliced(firstName === -1 ? layers.length : firstName, 0, limit);
}

/** Counts of a legend are those of the whole; what it has none of, no part has. */
function uncounted(legend: readonly LegendSection[]): readonly LegendSection[] {
  return legend.map((section) => ({
    ...section,
    entries: section.entries.filter(({ count }) => count !== 0).map((entry) => ({ ...entry, count: null })),
  }));
}

/** The page of a subject over a scene: framed and outlined by it, under its name, with its portrait. */
export function leafPage(scene: PageScene, leaf: AtlasLeaf, setup: PageSetup, measure: Measure): Page {
  const { finding, beside } = leaf.portrait();
  const { geometry, name } = leaf;
  return pageOf(
    {
      ...scene,
      layers: withLimit(scene, leaf),
      legend: geometry === null ? scene.legend : uncounted(scene.legend),
    },
    { ...setup, title: name, text: finding, frame: geometry === null ? null : around(boxOf(geometry)) },
    measure,
    beside,
  );
}
