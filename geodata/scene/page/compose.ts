import { fromLambert93 } from '../../spatial/lambert93';
import type { LineLayer } from '../scene';
import { besideBlocks, type BesideBlock } from './beside';
import { inBlackAndWhite } from './black-white';
import { noticesBlock, pageParts, type PageText } from './edges';
import { figuresBlock } from './figures';
import { project, wholeOf, type Over, type Projection } from './frame';
import { insetBlock } from './inset';
import { legendBlocks, stack } from './legend';
import { mapGroup } from './map';
import type { Measure } from './measure';
import type { Page, PageSetup, PlaneBox, Rect } from './page';
import { partContext, partGroup, rectangle, sheetOf, type Block, type PartContext } from './parts';
import type { PageScene } from './page-scene';
import { scaleBlock } from './scale-bar';
import { bestGrid, smallMapGroups, type Grid } from './small-maps';

/** Room between what is shown and the sides of the map, in millimetres. */
const padding = 4;
/** Columns under the map of a portrait page: the last one is for scale, north and inset. */
const columns = 3;
/** Most of the height of a portrait page that a table under the map takes, and that whatever else does. */
const mostForFigures = 0.3;
const mostBelow = 0.45;
/** Columns under a map over which what stands beside it flows, less what uneven blocks leave empty. */
const besideColumns = 1.5;
/** Column of what stands beside the map, before the legend, in units of that of the legend. */
const besideColumn = 1.25;

/** Where a block is drawn. */
interface Placed {
  readonly id: 'legend' | 'extra' | 'notices' | 'scale' | 'inset';
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** How the ground is laid on one map, or on the maps of a series. */
interface Ground {
  readonly projection: Projection;
  readonly grid: Grid | null;
}
interface Sides extends Ground {
  readonly placed: readonly Placed[];
}

interface Making {
  readonly scene: PageScene;
  readonly context: PartContext;
  readonly frame: PlaneBox;
  readonly whole: PlaneBox;
  readonly body: Rect;
  readonly beside: readonly BesideBlock[];
}

type Named = Pick<Placed, 'id' | 'block'>;

const named = (id: Placed['id'], block: Block | null): readonly Named[] =>
  block === null ? [] : [{ id, block }];

/** Lays the ground on a part of the page. */
function groundOf({ scene, frame, context }: Making, rect: Rect): Ground {
  if (scene.series === null) return { projection: project(frame, rect, padding), grid: null };
  const grid = bestGrid(scene.series.length, frame, rect, context);
  return { projection: grid.projection, grid };
}

/** The inset, when the map does not show the whole and the scene tells its limit. */
function insetOf({ scene, whole, context }: Making, { box }: Projection, width: number): readonly Named[] {
  const isWhole = box[0] <= whole[0] && box[1] <= whole[1] && box[2] >= whole[2] && box[3] >= whole[3];
  const limit = scene.layers.find(
    (layer): layer is LineLayer => layer.type === 'line' && layer.id === 'department-limit',
  );
  return isWhole || limit === undefined ? [] : named('inset', insetBlock(limit, whole, box, width, context));
}

/** Blocks down from a place. */
function down(blocks: readonly Named[], x: number, top: number, gap: number): readonly Placed[] {
  let y = top;
  return blocks.map((one) => {
    const placed = { ...one, x, y };
    y += one.block.height + gap;
    return placed;
  });
}

const heightOf = (blocks: readonly Named[], gap: number) =>
  stack(
    blocks.map(({ block }) => block),
    gap,
  ).height;

/** The map at the left, all else in a column at its right: the legend above, the scale at the foot; what stands beside has its own between. */
function landscape(making: Making): Sides {
  const { scene, context, body, beside } = making;
  const { paper } = context;
  const { gap, column } = paper;
  const width = beside.length === 0 ? 0 : column * besideColumn;
  const rect = { ...body, width: body.width - column - gap - (width === 0 ? 0 : width + gap) };
  const ground = groundOf(making, rect);
  const { projection } = ground;
  const x = body.x + body.width - column;
  const told = besideBlocks(beside, width, body.height, gap, context).flatMap((one) => named('extra', one));
  const scale = named('scale', scaleBlock(projection, column, context));
  const notices = named('notices', noticesBlock(scene.notices, column, context));
  const legendRoom = body.height - heightOf([...notices, ...scale], gap) - 2 * gap;
  const legend = legendBlocks(
    scene.legend,
    column,
    { tallest: legendRoom, room: legendRoom, gap },
    context,
  ).flatMap((block) => named('legend', block));
  const free = body.height - heightOf([...legend, ...notices, ...scale], gap) - gap;
  // A legend that leaves no room for where the map lies comes before it.
  const inset = insetOf(making, projection, column).filter(({ block }) => block.height + gap <= free);
  const foot = [...inset, ...scale];
  const room = free - heightOf(inset, gap) - 2 * gap;
  const extra = beside.length === 0 ? named('extra', figuresBlock(scene, column, room, context)) : [];
  const footTop = body.y + body.height - heightOf(foot, gap);
  return {
    ...ground,
    placed: [
      ...down(told, rect.x + rect.width + gap, body.y, gap),
      ...down([...legend, ...extra, ...notices], x, body.y, gap),
      ...down(foot, x, footTop, gap),
    ],
  };
}

/** Splits blocks over two columns, in their order, so that the taller one is as low as can be. */
function balanced(blocks: readonly Named[], gap: number): readonly [readonly Named[], readonly Named[]] {
  const cuts = blocks.map((_, at) => [blocks.slice(0, at + 1), blocks.slice(at + 1)] as const);
  const tall = ([a, b]: readonly [readonly Named[], readonly Named[]]) =>
    Math.max(heightOf(a, gap), heightOf(b, gap));
  return cuts.toSorted((a, b) => tall(a) - tall(b))[0] ?? [[], []];
}

/** The map over all else, in three columns. */
function portrait(making: Making): Sides {
  const { scene, context, body } = making;
  const { gap } = context.paper;
  const width = (body.width - gap * (columns - 1)) / columns;
  const tallest = body.height * mostBelow;
  const legend = legendBlocks(
    scene.legend,
    width,
    { tallest, room: tallest * besideColumns, gap },
    context,
  ).flatMap((block) => named('legend', block));
  const extra =
    making.beside.length === 0
      ? named('extra', figuresBlock(scene, width, body.height * mostForFigures, context))
      : besideBlocks(making.beside, width, body.height * mostBelow * besideColumns, gap, context).flatMap(
          (one) => named('extra', one),
        );
  const notices = named('notices', noticesBlock(scene.notices, width, context));
  const [first, second] = balanced([...legend, ...extra], gap);
  // The scale of the map is not known yet, the height of what tells it is.
  const footOf = (projection: Projection) => [
    ...named('scale', scaleBlock(projection, width, context)),
    ...notices,
    ...insetOf(making, projection, width),
  ];
  const layOut = (below: number): { readonly ground: Ground; readonly needed: number } => {
    const ground = groundOf(making, { ...body, height: body.height - below - gap });
    const foot = footOf(ground.projection);
    return { ground, needed: Math.max(...[first, second, foot].map((one) => heightOf(one, gap))) };
  };
  const { needed } = layOut(Math.max(heightOf(first, gap), heightOf(second, gap)));
  const { ground } = layOut(needed);
  const top = body.y + body.height - needed;
  const at = (column: number) => body.x + column * (width + gap);
  return {
    ...ground,
    placed: [
      ...down(first, at(0), top, gap),
      ...down(second, at(1), top, gap),
      ...down(footOf(ground.projection), at(2), top, gap),
    ],
  };
}

/** The room that whatever is made to stand beside the map has at most, in millimetres. */
export function besideRoom(
  scene: PageText,
  setup: PageSetup,
  measure: Measure,
): Pick<Rect, 'width' | 'height'> {
  const context = partContext(setup, measure);
  const { paper } = context;
  const { body } = pageParts(scene, context);
  return setup.orientation === 'landscape'
    ? { width: paper.column * besideColumn, height: body.height }
    : { width: (body.width - paper.gap * (columns - 1)) / columns, height: body.height * mostBelow };
}

/**
 * The printed page of a scene: pure, the same scene and setup give the same page. `measure` gives the widths of texts in the face they are
 * printed in; `beside` stands beside the map, when there is any, in place of what the setup asks for; `over` is drawn above each map.
 */
export function pageOf(
  given: PageScene,
  setup: PageSetup,
  measure: Measure,
  beside: readonly BesideBlock[] = [],
  over: Over = () => null,
): Page {
  const scene = setup.inking === 'colour' ? given : inBlackAndWhite(given);
  const context = partContext(setup, measure);
  const { paper, words } = context;
  const { inside, header, footer, footTop, body } = pageParts(scene, context);
  const whole = wholeOf(scene);
  const frame = setup.frame ?? whole;
  const sides = setup.orientation === 'landscape' ? landscape : portrait;
  const { projection, grid, placed } = sides({ scene, context, frame, whole, body, beside });
  const [, latitude] = fromLambert93([(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2]);

  const above = scene.series === null ? over(projection) : null;
  const title = setup.title ?? scene.title;
  const subject = setup.text ?? scene.finding;
  const part = (id: Placed['id']) =>
    partGroup(
      id,
      placed.filter((one) => one.id === id).flatMap(({ block, x, y }) => block.draw(x, y)),
      context,
    );
  const maps =
    grid !== null && scene.series !== null
      ? smallMapGroups(scene.series, grid, { scene, frame, context, over })
      : [
          mapGroup({ ...scene, title, finding: subject }, projection, {
            pixel: paper.pixel,
            latitude,
            measure,
            words,
          }),
          partGroup(
            'frame',
            [rectangle(projection.rect, null, { color: context.inks.frame, width: 0.2, dash: null })],
            context,
          ),
          ...(above === null ? [] : [above]),
        ];
  return sheetOf(
    { title, subject },
    [
      partGroup('header', header.draw(inside.x, inside.y), context),
      ...maps,
      ...(['legend', 'extra', 'notices', 'inset', 'scale'] as const).map(part),
      partGroup('footer', footer.draw(inside.x, footTop), context),
    ],
    context,
    projection.denominator,
  );
}
