import { bind, type BookPart } from '../bind';
import type { Book } from '../bound';
import type { Measure } from '../measure';
import type { PageScene } from '../page-scene';
import type { PageSetup } from '../page';
import { contentsColumns } from './contents';
import type { AtlasLeaf } from './leaf';
import { leafPage } from './leaf-page';

/** What an atlas is made of: the scene of a view, and what it has a page for. */
export interface AtlasSource {
  readonly title: string;
  readonly scene: PageScene;
  readonly leaves: readonly AtlasLeaf[];
}

/**
 * The atlas of a scene: contents, then a page for each leaf, framed by it, with its portrait. Pure: the same data and setup give the same
 * pages; none is kept.
 */
export function atlasOf({ title, scene, leaves }: AtlasSource, setup: PageSetup, measure: Measure): Book {
  const front = { ...scene, title: setup.title ?? title, finding: setup.text ?? scene.finding };
  const parts = leaves.map((leaf, at): BookPart => {
    const { name, within } = leaf;
    return {
      title: name,
      // The first leaf within something is headed by it.
      head: within === leaves[at - 1]?.within ? null : within,
      level: within === null ? 0 : 1,
      pages: [(number) => leafPage(scene, leaf, { ...setup, number }, measure)],
    };
  });
  return bind({ front, cover: null, opening: null, parts, narrowest: contentsColumns.names }, setup, measure);
}
