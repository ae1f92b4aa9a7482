import { structureSite } from '../catchments/plan/sites';
import { seatsOf } from '../layers/town-names';
import { catchmentPalettes, stepScale } from '../symbology/catchments';
import { palettes } from '../symbology/palette';
import { changeScale, siteScale, spiderStyle } from '../symbology/siting';
import { planWordsFor } from '../text/plan-words';
import { sitingUiFor } from '../text/ui-siting';
import { lineLayer, nameLayers, underLayers, zoneLimitLayer } from './catchment-base';
import type { AreaMark, PointMark, SceneLayer } from './scene';
import type { SitingDrawing } from './siting-drawing';
import { changeKey, costKey, costSteps, siteKind } from './siting-marks';

/** Ids of the layers that answer a pointer. */
export const servedLayer = 'served';
export const sitesLayer = 'sites';

/** The layers of a plan, in drawing order. */
export function sitingLayers(drawing: SitingDrawing): readonly SceneLayer[] {
  const { flavour, shading, evaluation } = drawing;
  const palette = palettes[flavour];
  const marks = siteMarks(drawing);
  const steps = costSteps[evaluation?.unit ?? 'km'].length;
  return [
    ...underLayers(drawing),
    {
      type: 'area',
      id: servedLayer,
      selects: null,
      marks: communeMarks(drawing),
      scale: shading === 'cost' ? stepScale(catchmentPalettes[flavour], steps) : changeScale(flavour),
    },
    zoneLimitLayer(drawing),
    ...(drawing.isSpider ? [lineLayer('spider', spiderOf(drawing), spiderStyle(flavour))] : []),
    ...nameLayers(drawing, seatsOf(marks, importance)),
    // Last, so that names make way for them.
    {
      type: 'point',
      id: sitesLayer,
      selects: 'structure',
      marks,
      scale: siteScale(flavour),
      leader: palette.leader,
      tie: palette.tie,
    },
  ];
}

function communeMarks({
  evaluation,
  surroundings,
  shading,
  language,
  sites,
}: SitingDrawing): readonly AreaMark[] {
  if (evaluation === null) return [];
  const { unit } = evaluation;
  const places = new Map(evaluation.places.map((place) => [place.place, place]));
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const { cost } = planWordsFor(language);
  return surroundings.shapes.flatMap(({ insee, geometry }): readonly AreaMark[] => {
    const place = places.get(`commune:${insee}`);
    if (place === undefined) return [];
    const { before, after } = place;
    const detail =
      after === null
        ? '–'
        : `${names.get(after.site) ?? ''}, ${before === null || Math.abs(before.cost - after.cost) < 0.05 ? '' : `${cost(before.cost, unit)} → `}${cost(after.cost, unit)}`;
    return [
      {
        id: insee,
        key: shading === 'cost' ? costKey(place, unit) : changeKey(place),
        label: place.name,
        detail,
        geometry,
      },
    ];
  });
}

/** Hairlines from places to the points that serve them. */
function spiderOf({ evaluation, ground, sites, demands }: SitingDrawing) {
  const towns = new Map<string, readonly [number, number]>([
    ...ground.facts.communes.map(({ insee, seat }) => [`commune:${insee}`, seat] as const),
    ...demands.demands.flatMap(({ commune, name, at }) =>
      commune === null ? [[`gateway:${name}`, at] as const] : [],
    ),
  ]);
  const points = new Map(sites.map(({ id, at }) => [id, at]));
  const coordinates = (evaluation?.places ?? []).flatMap(({ place, after }) => {
    const [from, to] = [towns.get(place), points.get(after?.site ?? '')];
    return from === undefined || to === undefined ? [] : [[[...from], [...to]]];
  });
  return { type: 'MultiLineString' as const, coordinates };
}

/** How much a point counts where only some of their towns can be named: what changes most, what might be least. */
const importance = (kind: string) => order.indexOf(kind);
// What changes is drawn over what does not.
const order: readonly string[] = ['candidate', 'open', 'kept', 'moving', 'closed', 'opened'];

function siteMarks({ sites, document, language, ground }: SitingDrawing): readonly PointMark[] {
  const present = new Set(document.sites);
  const words = sitingUiFor(language).kinds;
  const seats = new Map([
    ...ground.facts.structures.map(({ id, commune }) => [structureSite(id), commune] as const),
    ...ground.facts.communes.map(({ insee }) => [`commune:${insee}`, insee] as const),
  ]);
  return sites
    .map((site) => ({ site, kind: siteKind(site, present) }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ site, kind }) => ({
      id: site.id,
      key: kind,
      label: site.name,
      detail: words[kind],
      position: site.at,
      tie: null,
      place: seats.get(site.id) ?? null,
    }));
}
