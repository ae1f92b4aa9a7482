import { atlasWords } from '../../../text/atlas-words';
import type { BoundPage } from '../bound';
import { pageOf } from '../compose';
import { boxOf } from '../frame';
import type { Measure } from '../measure';
import type { PageSetup, PlaneBox } from '../page';
import type { LineLayer, Scene, SceneLayer } from '../../scene';
import type { Tables } from '../../tables';
import { contentsPageCount, contentsPages, type ContentsEntry } from './contents';
import { portraitOf, type PortraitData } from './portrait';
import { subjectsOf, type AtlasKind, type Subject } from './subjects';

/** An atlas whose pages are made one at a time, when they are asked for. */
export interface Atlas {
  readonly title: string;
  readonly subject: string;
  readonly count: number;
  readonly pages: () => Generator<BoundPage>;
}

/** What an atlas is made of: the scene of a view, over its tables. */
export interface AtlasSource {
  readonly scene: Scene;
  readonly tables: Tables;
  readonly by: AtlasKind;
  /** Zones that the view is about; empty: all. */
  readonly zones: readonly string[];
}

/** Ground shown beyond a subject at each side, as a share of its size. */
const beyond = 0.12;

function around([west, south, east, north]: PlaneBox): PlaneBox {
  const [dx, dy] = [(east - west) * beyond, (north - south) * beyond];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** Under the names of a map, the limit of its subject as a selection is drawn. */
function withLimit(
  layers: readonly SceneLayer[],
  { geometry }: Subject,
  scene: Scene,
): readonly SceneLayer[] {
  if (geometry === null) return layers;
  const limit: LineLayer = { type: 'line', id: 'subject-limit', style: scene.selection, geometry };
  const firstName = layers.findIndex(({ type }) => type === 'label');
  return layers.toSpliced(firstName === -1 ? layers.length : firstName, 0, limit);
}

/** A line for each subject, those of a zone under its name; pages count from `first`. */
function entriesOf(
  subjects: readonly Subject[],
  { zones }: Pick<Tables, 'zones'>,
  first: number,
): readonly ContentsEntry[] {
  let zone: string | null = null;
  return subjects.flatMap(({ kind, name, zone: own }, at): ContentsEntry[] => {
    const entry: ContentsEntry = { title: name, page: first + at, level: kind === 'territory' ? 1 : 0 };
    if (kind !== 'territory' || own === zone) return [entry];
    zone = own;
    return [{ title: zones.find(({ id }) => id === own)?.name ?? '', page: null, level: 0 }, entry];
  });
}

/**
 * The atlas of a scene: contents, the département, then a page for each zone or territory, framed by it, with its portrait. Pure: the same
 * data and setup give the same pages; none is kept.
 */
export function atlasOf(
  { scene, tables, by, zones }: AtlasSource,
  setup: PageSetup,
  measure: Measure,
): Atlas {
  const said = atlasWords(setup.language);
  const subjects = subjectsOf(tables, by, scene.day, zones);
  const title = setup.title ?? said.title(scene.title);
  const subject = setup.text ?? scene.finding;
  const front = { ...scene, title, finding: subject };
  const first = setup.number ?? 1;
  const lines = entriesOf(subjects, tables, first);
  const contents = contentsPageCount(lines.length, front, setup, measure);
  const entries = lines.map((line) => ({ ...line, page: line.page === null ? null : line.page + contents }));
  const [whole, ...others] = subjects;
  const data: PortraitData | null =
    whole === undefined
      ? null
      : {
          tables,
          day: scene.day,
          language: setup.language,
          map: scene.title,
          whole,
          zones: subjectsOf(tables, 'zones', scene.day, []).filter(({ kind }) => kind === 'zone'),
        };
  // Counts of the legend are those of the whole.
  const uncounted = scene.legend.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, count: null })),
  }));
  function* pages(): Generator<BoundPage> {
    for (const [at, { page, links }] of contentsPages(entries, front, setup, measure).entries())
      yield {
        page,
        number: first + at,
        links,
        mark: { title: at === 0 ? said.contents : `${said.contents} ${at + 1}`, level: 0, head: null },
      };
    if (data === null || whole === undefined) return;
    let zone: string | null = null;
    for (const [at, one] of [whole, ...others].entries()) {
      const { table, finding } = portraitOf(data, one);
      const isWhole = one.kind === 'department';
      const number = first + contents + at;
      const page = pageOf(
        {
          ...scene,
          layers: withLimit(scene.layers, one, scene),
          legend: isWhole ? scene.legend : uncounted,
        },
        {
          ...setup,
          title: one.name,
          text: finding,
          frame: one.geometry === null ? null : around(boxOf(one.geometry)),
          number,
        },
        measure,
        [{ kind: 'table', table }],
      );
      const isFirst = one.kind === 'territory' && one.zone !== zone;
      zone = one.zone;
      const head = isFirst ? (tables.zones.find(({ id }) => id === one.zone)?.name ?? null) : null;
      yield {
        page,
        number,
        links: [],
        mark: { title: one.name, level: one.kind === 'territory' ? 1 : 0, head },
      };
    }
  }
  return { title, subject, count: contents + subjects.length, pages };
}
