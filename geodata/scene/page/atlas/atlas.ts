import { atlasWords } from '../../../text/atlas-words';
import type { BoundPage } from '../bound';
import type { Measure } from '../measure';
import type { PageScene } from '../page-scene';
import type { PageSetup } from '../page';
import { contentsPageCount, contentsPages, type ContentsEntry } from './contents';
import type { AtlasLeaf } from './leaf';
import { leafPage } from './leaf-page';

/** An atlas whose pages are made one at a time, when they are asked for. */
export interface Atlas {
  readonly title: string;
  readonly subject: string;
  readonly count: number;
  readonly pages: () => Generator<BoundPage>;
}

/** What an atlas is made of: the scene of a view, and what it has a page for. */
export interface AtlasSource {
  readonly title: string;
  readonly scene: PageScene;
  readonly leaves: readonly AtlasLeaf[];
}

const levelOf = ({ within }: AtlasLeaf) => (within === null ? 0 : 1);

/** What heads each leaf that is the first within something; null for the others. */
function headsOf(leaves: readonly AtlasLeaf[]): readonly (string | null)[] {
  return leaves.map(({ within }, at) => (within === leaves[at - 1]?.within ? null : within));
}

/** A line for each leaf under what heads it; pages count from `first`. */
function entriesOf(leaves: readonly AtlasLeaf[], first: number): readonly ContentsEntry[] {
  const heads = headsOf(leaves);
  return leaves.flatMap((leaf, at): ContentsEntry[] => {
    const entry: ContentsEntry = { title: leaf.name, page: first + at, level: levelOf(leaf) };
    const head = heads[at] ?? null;
    return head === null ? [entry] : [{ title: head, page: null, level: 0 }, entry];
  });
}

/**
 * The atlas of a scene: contents, then a page for each leaf, framed by it, with its portrait. Pure: the same data and setup give the same
 * pages; none is kept.
 */
export function atlasOf(source: AtlasSource, setup: PageSetup, measure: Measure): Atlas {
  const { scene, leaves } = source;
  const said = atlasWords(setup.language);
  const title = setup.title ?? source.title;
  const subject = setup.text ?? scene.finding;
  const front = { ...scene, title, finding: subject };
  const first = setup.number ?? 1;
  const lines = entriesOf(leaves, first);
  const contents = contentsPageCount(lines.length, front, setup, measure);
  const entries = lines.map((line) => ({ ...line, page: line.page === null ? null : line.page + contents }));
  const heads = headsOf(leaves);
  function* pages(): Generator<BoundPage> {
    for (const [at, { page, links }] of contentsPages(entries, front, setup, measure).entries())
      yield {
        page,
        number: first + at,
        links,
        mark: { title: at === 0 ? said.contents : `${said.contents} ${at + 1}`, level: 0, head: null },
      };
    for (const [at, leaf] of leaves.entries()) {
      const number = first + contents + at;
      const page = leafPage(scene, leaf, { ...setup, number }, measure);
      yield {
        page,
        number,
        links: [],
        mark: { title: leaf.name, level: levelOf(leaf), head: heads[at] ?? null },
      };
    }
  }
  return { title, subject, count: contents + leaves.length, pages };
}
