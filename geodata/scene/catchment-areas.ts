import type { AreasResult, DrawnArea } from '../catchments/area-contract';
import { probabilityClasses } from '../catchments/huff-areas';
import { areaMethodOf, unitOf } from '../catchments/view';
import { joinAreas } from '../layers/join-areas';
import { stepScale } from '../symbology/catchments';
import { styleOf, type FillStyle, type Scale } from '../symbology/scale';
import { zoneScale } from '../symbology/scales';
import { formatNumber } from '../text/format';
import {
  limitLegend,
  lineLayer,
  measureTold,
  originTold,
  overLayers,
  pointLegend,
  pointsHow,
  sceneFrame,
  underLayers,
  type CatchmentDrawing,
  type CatchmentScene,
} from './catchment-base';
import { numberCell } from './cells';
import type { LegendEntry, LegendSection, SceneLayer } from './scene';

/** Why there is no result yet: no point counts, it is being computed, ways are missing, it was refused. */
export type Missing = 'none' | 'waiting' | 'missing' | 'refused';

/** The map of the areas of catchments, with its legend, its table and its sentences. Pure. */
export function areasScene(drawing: CatchmentDrawing, result: AreasResult | Missing): CatchmentScene {
  const { view, language, ground } = drawing;
  const { styles, palette, words, ...frame } = sceneFrame(drawing);
  const method = areaMethodOf(view);
  const told = {
    thresholds: view.thresholds,
    unit: unitOf(view.travel),
    mode: view.travel.kind === 'engine' ? view.travel.mode : null,
    origin: originTold(drawing),
    when: view.when,
    day: view.day,
  };
  const isThere = typeof result !== 'string';
  const scale = scaleOf(drawing);
  const how = [
    ...(isThere ? result.how.map((line) => line[language]) : []),
    ...(isThere ? [words.how.places(measureTold(view))] : []),
    ...(method !== 'huff'
      ? []
      : [view.attraction === 'staff' ? words.how.staff(drawing.chosen.unknown.length) : words.how.same]),
    ...pointsHow(drawing),
    ...(isThere ? result.faults.map((line) => line[language]) : []),
  ];
  return {
    ...frame,
    title: words.title[method](told),
    finding: isThere ? findingOf(drawing, result) : words.finding[result],
    layers: [
      ...underLayers(drawing),
      ...(isThere ? areaLayers(drawing, result, scale) : []),
      ...overLayers(drawing),
    ],
    legend: [
      ...(isThere ? [areaLegend(drawing, result, scale)] : []),
      pointLegend(drawing),
      limitLegend(drawing),
    ],
    table: isThere ? tableOf(drawing, result) : { caption: words.table.areas, columns: [], rows: [] },
    how,
    credits: [...how, ...ground.facts.credits],
  };
}

function scaleOf(drawing: CatchmentDrawing): Scale<FillStyle> {
  const { view, ground } = drawing;
  const { styles, palette } = sceneFrame(drawing);
  const method = areaMethodOf(view);
  if (method === 'nearest')
    return zoneScale(
      palette,
      ground.facts.zones.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id),
    );
  if (method !== 'huff') return stepScale(styles, view.thresholds.length);
  // The more probable, the more it stands out.
  const steps = stepScale(styles, probabilityClasses.length);
  const last = probabilityClasses.length - 1;
  return {
    ...steps,
    domain: probabilityClasses.map((_, rank) => `chance-${rank}`),
    range: probabilityClasses.map((_, rank) => styleOf(steps, `step-${last - rank}`)),
  };
}

function keyOf(drawing: CatchmentDrawing, area: DrawnArea): string {
  switch (areaMethodOf(drawing.view)) {
    case 'nearest':
      return drawing.chosen.points.find(({ id }) => area.points.includes(id))?.zone ?? '';
    case 'huff':
      return `chance-${area.rank}`;
    case 'isodistance':
    case 'travel':
      return `step-${area.rank}`;
  }
}

function areaLayers(
  drawing: CatchmentDrawing,
  result: AreasResult,
  scale: Scale<FillStyle>,
): readonly SceneLayer[] {
  const { language, chosen, view } = drawing;
  const { styles } = sceneFrame(drawing);
  const names = new Map(chosen.points.map(({ id, name }) => [id, name]));
  const unit = unitOf(view.travel);
  // Discs hold the smaller ones, which are drawn over them.
  const areas = result.areas.toSorted((a, b) => b.rank - a.rank);
  const isCells = result.method === 'nearest' || result.method === 'huff';
  const size = ({ areaKm2 }: DrawnArea) => `${formatNumber(areaKm2, language)}\u00a0km²`;
  return [
    {
      type: 'area',
      id: 'catchments',
      selects: null,
      marks: areas.map((area) => ({
        id: `${area.points.length === 1 ? (area.points[0] ?? '') : 'all'}-${area.rank}`,
        key: keyOf(drawing, area),
        label: area.points.length === 1 ? (names.get(area.points[0] ?? '') ?? '') : '',
        detail:
          area.to === null
            ? size(area)
            : `${sceneFrame(drawing).words.legend.within(area.from, area.to, unit)} · ${size(area)}`,
        geometry: area.geometry,
      })),
      scale,
    },
    lineLayer(
      'catchment-limits',
      result.limits ?? joinAreas(areas),
      isCells ? styles.cellLimit : styles.ringLimit,
    ),
  ];
}

function areaLegend(
  drawing: CatchmentDrawing,
  { areas, figures, method }: AreasResult,
  scale: Scale<FillStyle>,
): LegendSection {
  const { view, chosen, ground } = drawing;
  const { words } = sceneFrame(drawing);
  const unit = unitOf(view.travel);
  const measure = measureTold(view);
  const entry = (key: string, label: string, count: number): LegendEntry => ({
    key,
    label,
    short: null,
    count,
    swatch: { type: 'fill', style: styleOf(scale, key) },
    filter: null,
  });
  const km2 = (rank: number) =>
    areas.reduce((sum, area) => (area.rank === rank ? sum + area.areaKm2 : sum), 0);
  if (method === 'nearest') {
    const count = (zone: string | null) => chosen.points.filter((point) => point.zone === zone).length;
    const all = ground.facts.zones.toSorted((a, b) => a.rank - b.rank);
    const entries = all.flatMap(({ id, name }) => (count(id) === 0 ? [] : [entry(id, name, count(id))]));
    return {
      id: 'areas',
      title: words.legend.zones,
      entries: [...entries, ...(count(null) === 0 ? [] : [entry('', words.legend.noZone, count(null))])],
    };
  }
  if (method === 'huff')
    return {
      id: 'areas',
      title: words.legend.probability,
      entries: probabilityClasses
        .map((from, rank) =>
          entry(
            `chance-${rank}`,
            words.legend.chance(from, probabilityClasses[rank + 1] ?? 1),
            Math.round(km2(rank)),
          ),
        )
        .toReversed(),
    };
  const last = figures.within.at(-1);
  // Of areas that lie over each other, a sum of sizes would count ground twice.
  const isOnce = view.isDissolved || chosen.points.length === 1;
  const rings = figures.within.map(({ threshold, places }, rank) => {
    const from = view.isBands ? (view.thresholds[rank - 1] ?? 0) : 0;
    const before = view.isBands ? (figures.within[rank - 1]?.places ?? 0) : 0;
    const label = words.legend.within(from, threshold, unit);
    return entry(`step-${rank}`, isOnce ? words.legend.area(label, km2(rank)) : label, places - before);
  });
  const beyond = figures.places - (last?.places ?? 0);
  return {
    id: 'areas',
    title: method === 'travel' ? words.legend.travelTitle(measure) : words.legend.areasTitle(measure),
    entries: [
      ...rings,
      {
        ...entry('beyond', words.legend.beyond(last?.threshold ?? 0, unit), beyond),
        swatch: { type: 'fill', style: { color: sceneFrame(drawing).palette.land, pattern: null } },
      },
    ],
  };
}

function findingOf(drawing: CatchmentDrawing, { figures, method, areas }: AreasResult): string {
  const { view, chosen } = drawing;
  const { words } = sceneFrame(drawing);
  const measure = measureTold(view);
  const names = new Map(chosen.points.map(({ id, name }) => [id, name]));
  const [most] = figures.points.toSorted((a, b) => b.weight - a.weight);
  const [widest] = areas.toSorted((a, b) => b.areaKm2 - a.areaKm2);
  if (method === 'nearest' && most !== undefined && widest !== undefined)
    return words.finding.nearest(
      names.get(most.id) ?? '',
      most.weight,
      names.get(widest.points[0] ?? '') ?? '',
      widest.areaKm2,
      measure,
    );
  if (method === 'huff' && most !== undefined)
    return words.finding.huff(names.get(most.id) ?? '', most.weight, measure);
  const last = figures.within.at(-1);
  return words.finding.covered({
    within: figures.within.map(({ threshold, weight }) => ({
      threshold,
      share: figures.weight > 0 ? weight / figures.weight : 0,
    })),
    beyond: figures.places - (last?.places ?? 0),
    beyondWeight: figures.weight - (last?.weight ?? 0),
    unit: unitOf(view.travel),
    measure,
    isSeat: measure === null,
  });
}

function tableOf(drawing: CatchmentDrawing, { figures, method }: AreasResult): CatchmentScene['table'] {
  const { view, chosen, language } = drawing;
  const { words } = sceneFrame(drawing);
  const measure = measureTold(view);
  const unit = unitOf(view.travel);
  const number = (value: number, decimals = 0) => numberCell(value, language, decimals);
  const names = new Map(chosen.points.map(({ id, name }) => [id, name]));
  const hasArea = figures.points.some(({ areaKm2 }) => areaKm2 !== null);
  const isHuff = method === 'huff';
  const column = (id: string, label: string, numeric = true) => ({ id, label, numeric });
  return {
    caption: words.table.areas,
    columns: [
      column('point', words.table.point, false),
      ...(hasArea ? [column('area', words.table.area)] : []),
      column('places', words.table.communes(measure)),
      column('weight', isHuff ? words.table.expected(measure) : words.table.weight(measure)),
      ...(isHuff
        ? []
        : view.thresholds.map((to) => column(`within-${to}`, words.table.within(to, unit, measure)))),
    ],
    rows: figures.points.map(({ id, areaKm2, places, weight, within }) => ({
      id,
      cells: [
        { value: names.get(id) ?? '', text: names.get(id) ?? '' },
        ...(hasArea ? [areaKm2 === null ? { value: null, text: '' } : number(areaKm2, 1)] : []),
        number(places),
        number(Math.round(weight)),
        ...within.map((one) => number(Math.round(one))),
      ],
    })),
  };
}
