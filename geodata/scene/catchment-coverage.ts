import type { PlacedDemand } from '../catchments/demand-places';
import { unitOf } from '../catchments/view';
import { beyond, coverageOf, type Coverage } from '../stats/coverage/coverage';
import type { Reach } from '../stats/coverage/reach';
import { originScale, stepScale } from '../symbology/catchments';
import { styleOf } from '../symbology/scale';
import { formatNumber } from '../text/format';
import type { Missing } from './catchment-areas';
import {
  measureTold,
  originTold,
  limitLegend,
  overLayers,
  pointLegend,
  pointsHow,
  sceneFrame,
  underLayers,
  type CatchmentDrawing,
  type CatchmentScene,
} from './catchment-base';
import { numberCell, textCell } from './cells';
import type { AreaMark, LegendSection, PointMark } from './scene';

/** What is covered, as it is drawn: each place with its reach, the names of points, and how ways were measured. */
export interface CoverageShown {
  readonly places: readonly PlacedDemand[];
  readonly reaches: readonly Reach[];
  readonly groupOf: (place: string) => string;
  readonly how: readonly string[];
}

/** The map of who is within the thresholds, with its legend, its table and its sentences. Pure. */
export function coverageScene(drawing: CatchmentDrawing, shown: CoverageShown | Missing): CatchmentScene {
  const { view, ground } = drawing;
  const { styles, palette, words, ...frame } = sceneFrame(drawing);
  const isThere = typeof shown !== 'string';
  const measure = measureTold(view);
  const coverage = isThere ? coverageOf(shown.reaches, view.thresholds) : null;
  const how = [
    ...(isThere ? shown.how : []),
    ...(isThere ? [words.how.places(measure)] : []),
    ...pointsHow(drawing),
  ];
  return {
    ...frame,
    title: words.title.coverage({
      thresholds: view.thresholds,
      unit: unitOf(view.travel),
      mode: view.travel.kind === 'engine' ? view.travel.mode : null,
      origin: originTold(drawing),
      when: view.when,
      day: view.day,
    }),
    finding:
      isThere && coverage !== null
        ? findingOf(drawing, shown, coverage)
        : isThere
          ? ''
          : words.finding[shown],
    layers: [
      ...underLayers(drawing),
      ...(isThere
        ? [
            {
              type: 'area' as const,
              id: 'covered',
              selects: null,
              marks: communeMarks(drawing, shown),
              scale: stepScale(styles, view.thresholds.length),
            },
          ]
        : []),
      ...overLayers(drawing, isThere ? gatewayMarks(drawing, shown) : []),
    ],
    legend: [...(isThere ? [legendOf(drawing, shown)] : []), pointLegend(drawing), limitLegend(drawing)],
    table: isThere ? tableOf(drawing, shown) : { caption: words.table.coverage, columns: [], rows: [] },
    how,
    credits: [...how, ...ground.facts.credits],
  };
}

/** The rank of the least threshold that holds a cost (in their unit); null beyond all. */
function stepOf(cost: number | null, thresholds: readonly number[]): number | null {
  const rank = cost === null ? -1 : thresholds.findIndex((threshold) => cost <= threshold);
  return rank === -1 ? null : rank;
}

function costText(drawing: CatchmentDrawing, cost: number | null): string {
  return cost === null
    ? '–'
    : `${formatNumber(cost, drawing.language, 1)}\u00a0${unitOf(drawing.view.travel)}`;
}

function communeMarks(drawing: CatchmentDrawing, { reaches, places }: CoverageShown): readonly AreaMark[] {
  const { view, surroundings } = drawing;
  const reachOf = new Map(reaches.map((reach) => [reach.id, reach]));
  const communes = new Map(
    places.flatMap((place) => (place.commune === null ? [] : [[place.commune, place]])),
  );
  return surroundings.shapes.flatMap(({ insee, geometry }): readonly AreaMark[] => {
    const place = communes.get(insee);
    const reach = place === undefined ? undefined : reachOf.get(place.id);
    if (place === undefined || reach === undefined) return [];
    const rank = stepOf(reach.first, view.thresholds);
    return [
      {
        id: insee,
        key: rank === null ? 'beyond' : `step-${rank}`,
        label: place.name,
        detail: costText(drawing, reach.first),
        geometry,
      },
    ];
  });
}

function gatewayMarks(drawing: CatchmentDrawing, { places, reaches }: CoverageShown): readonly PointMark[] {
  const reachOf = new Map(reaches.map((reach) => [reach.id, reach]));
  return places.flatMap(({ id, name, at, commune }): readonly PointMark[] =>
    commune !== null
      ? []
      : [
          {
            id,
            key: 'place',
            label: name,
            detail: costText(drawing, reachOf.get(id)?.first ?? null),
            position: at,
            tie: null,
            place: null,
          },
        ],
  );
}

function legendOf(drawing: CatchmentDrawing, { reaches, places }: CoverageShown): LegendSection {
  const { view } = drawing;
  const { styles, words, palette } = sceneFrame(drawing);
  const unit = unitOf(view.travel);
  const measure = measureTold(view);
  const scale = stepScale(styles, view.thresholds.length);
  const ranks = reaches.map(({ first }) => stepOf(first, view.thresholds));
  const entry = (key: string, label: string, count: number) => ({
    key,
    label,
    short: null,
    count,
    swatch: { type: 'fill' as const, style: styleOf(scale, key) },
    filter: null,
  });
  const gateways = places.filter(({ commune }) => commune === null).length;
  return {
    id: 'coverage',
    title:
      view.travel.kind === 'engine' ? words.legend.travelTitle(measure) : words.legend.areasTitle(measure),
    entries: [
      ...view.thresholds.map((to, rank) =>
        entry(
          `step-${rank}`,
          words.legend.within(view.thresholds[rank - 1] ?? 0, to, unit),
          ranks.filter((one) => one === rank).length,
        ),
      ),
      entry(
        'beyond',
        words.legend.beyond(view.thresholds.at(-1) ?? 0, unit),
        ranks.filter((one) => one === null).length,
      ),
      ...(gateways === 0
        ? []
        : [
            {
              ...entry('gateway', measure ?? '', gateways),
              swatch: { type: 'symbol' as const, style: styleOf(originScale(palette), 'place') },
            },
          ]),
    ],
  };
}

function findingOf(drawing: CatchmentDrawing, { reaches }: CoverageShown, coverage: Coverage): string {
  const { view } = drawing;
  const { words } = sceneFrame(drawing);
  const far = beyond(reaches, view.thresholds.at(-1) ?? 0);
  return words.finding.covered({
    within: coverage.within.map(({ threshold, share }) => ({ threshold, share: share ?? 0 })),
    beyond: far.length,
    beyondWeight: far.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    unit: unitOf(view.travel),
    measure: measureTold(view),
    isSeat: measureTold(view) === null,
  });
}

function tableOf(
  drawing: CatchmentDrawing,
  { places, reaches, groupOf }: CoverageShown,
): CatchmentScene['table'] {
  const { view, chosen, language } = drawing;
  const { words } = sceneFrame(drawing);
  const measure = measureTold(view);
  const unit = unitOf(view.travel);
  const names = new Map(chosen.points.map(({ id, name }) => [id, name]));
  const reachOf = new Map(reaches.map((reach) => [reach.id, reach]));
  const number = (value: number | null, decimals = 0) => numberCell(value, language, decimals);
  const column = (id: string, label: string, numeric: boolean) => ({ id, label, numeric });
  return {
    caption: words.table.coverage,
    columns: [
      column('place', words.table.place(measure), false),
      column('group', words.table.group, false),
      column('weight', words.table.weight(measure), true),
      column('nearest', words.table.nearest, false),
      column('first', words.table.first(unit), true),
      column('second', words.table.second(unit), true),
    ],
    rows: places.map(({ id, name, weight, commune }) => {
      const reach = reachOf.get(id);
      return {
        id: commune ?? id,
        cells: [
          textCell(name),
          textCell(groupOf(id)),
          number(Math.round(weight)),
          textCell(names.get(reach?.point ?? '') ?? ''),
          number(reach?.first ?? null, 1),
          number(reach?.second ?? null, 1),
        ],
      };
    }),
  };
}
