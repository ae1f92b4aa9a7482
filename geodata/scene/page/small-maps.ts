import { fromLambert93 } from '../../spatial/lambert93';
import type { LineLayer, Scene } from '../scene';
import { project, type Over, type Projection } from './frame';
import { mapGroup } from './map';
import { fit } from './measure';
import type { GroupNode, PlaneBox, Rect } from './page';
import type { PageMap } from './page-scene';
import { leading, rectangle, words, type PartContext } from './parts';

/** Room between what is shown and the sides of a small map, and between two of them, in millimetres. */
const padding = 1.5;
const between = 4;
/** Room under the words of a small map, in units of their size. */
const under = 0.45;

/** A grid of small maps of one size and one scale. */
export interface Grid {
  readonly columns: number;
  /** Places of the maps, in their order, without their words. */
  readonly cells: readonly Rect[];
  /** How the ground is laid in the first of them. */
  readonly projection: Projection;
}

function gridOf(count: number, columns: number, frame: PlaneBox, rect: Rect, head: number): Grid {
  const rows = Math.ceil(count / columns);
  const width = (rect.width - between * (columns - 1)) / columns;
  const height = (rect.height - between * (rows - 1)) / rows - head;
  const cells = Array.from({ length: count }, (_, at): Rect => ({
    x: rect.x + (at % columns) * (width + between),
    y: rect.y + Math.floor(at / columns) * (height + head + between) + head,
    width,
    height,
  }));
  return { columns, cells, projection: project(frame, cells[0] ?? rect, padding) };
}

/** Lines and names of a small map among `count`, as a share of those of a map that has the page for itself. */
const thinOf = (count: number) => (count <= 2 ? 0.85 : count <= 4 ? 0.65 : 0.45);

/** Height of the words over a small map, in millimetres. */
const headHeight = ({ paper }: PartContext) =>
  paper.type.body * leading + paper.type.small * (leading + under);

/** The grid that shows `count` small maps at the largest scale, with the fewest columns. */
export function bestGrid(count: number, frame: PlaneBox, rect: Rect, context: PartContext): Grid {
  const head = headHeight(context);
  const grids = Array.from({ length: count }, (_, at) => at + 1)
    .map((columns) => gridOf(count, columns, frame, rect, head))
    .filter(({ cells: [first] }) => first !== undefined && Math.min(first.width, first.height) > 3 * padding);
  const [best] = grids.toSorted((a, b) => a.projection.denominator - b.projection.denominator);
  return best ?? gridOf(count, Math.ceil(Math.sqrt(count)), frame, rect, head);
}

/** One small map under its title and its count, with the limit of the département. */
function smallMapGroup(
  map: PageMap,
  rect: Rect,
  {
    frame,
    limit,
    thin,
    context,
    over,
  }: SmallMaps & { readonly limit: readonly LineLayer[]; readonly thin: number },
): GroupNode {
  const { paper, inks, measure, words: said } = context;
  const { body, small } = paper.type;
  const top = rect.y - headHeight(context);
  const [, latitude] = fromLambert93([(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2]);
  const projection = project(frame, rect, padding);
  const above = over(projection);
  const drawn = mapGroup(
    {
      background: inks.paper,
      layers: [...map.layers, ...limit.filter(({ id }) => map.layers.every((layer) => layer.id !== id))],
      title: map.title,
      finding: map.finding,
    },
    projection,
    { pixel: paper.pixel * thin, latitude, measure, words: said },
  );
  const title = fit(map.title, rect.width / body, 'semibold', measure);
  const finding = fit(map.finding, rect.width / small, 'regular', measure);
  return {
    type: 'group',
    id: `series-${map.key}`,
    label: map.title,
    alt: null,
    clip: null,
    nodes: [
      words([rect.x, top + body * 0.85], [title], body, inks.ink, { weight: 'semibold', role: 'h2' }),
      words([rect.x, top + body * leading + small * 0.85], [finding], small, inks.quiet),
      {
        ...drawn,
        id: `map-${map.key}`,
        label: map.title,
        // Ids are unique on a page.
        nodes: drawn.nodes.map((node) =>
          node.type === 'group' ? { ...node, id: `${node.id}-${map.key}` } : node,
        ),
      },
      rectangle(rect, null, { color: inks.rule, width: 0.15, dash: null }),
      ...(above === null ? [] : [{ ...above, id: `${above.id}-${map.key}` }]),
    ],
  };
}

/** What a series of small maps is drawn from. */
export interface SmallMaps {
  readonly scene: Pick<Scene, 'layers'>;
  readonly frame: PlaneBox;
  readonly context: PartContext;
  readonly over: Over;
}

/** The maps of a series in the places of their grid, each a group. */
export function smallMapGroups(
  series: readonly PageMap[],
  { cells }: Grid,
  drawing: SmallMaps,
): readonly GroupNode[] {
  const limit = drawing.scene.layers.filter(
    (layer): layer is LineLayer => layer.type === 'line' && layer.id === 'department-limit',
  );
  return series.flatMap((map, at) => {
    const rect = cells[at];
    return rect === undefined
      ? []
      : [smallMapGroup(map, rect, { ...drawing, limit, thin: thinOf(series.length) })];
  });
}
