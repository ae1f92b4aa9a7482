import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Fault } from '../grouping/check';
import type { CommuneShape, Ground } from '../grouping/ground';
import type { Plan } from '../grouping/plan';
import { surroundingNames } from '../layers/backdrop';
import { joinAreas } from '../layers/join-areas';
import { townNames } from '../layers/town-names';
import type { BackdropArea, BackdropLabel, LonLat } from '../model/place';
import { surfacePoint } from '../spatial/surface-point';
import { limits, mergeOutlines } from '../spatial/topology';
import {
  fillKey,
  groupingLabels,
  groupingScale,
  mostNamed,
  type GroupingPalette,
} from '../symbology/groupings';
import type { Palette } from '../symbology/palette';
import type { LineStyle } from '../symbology/scale';
import type { Language } from '../text/format';
import type { LabelMark, SceneLayer } from './scene';

/** The contours a scenario is drawn with (WGS 84), and what lies around them. */
export interface Surroundings {
  readonly shapes: readonly CommuneShape[];
  readonly backdrop: readonly BackdropArea[];
  readonly backdropLabels: readonly BackdropLabel[];
}

/** Id of the layer of the communes, filled by their grouping. */
export const unitFillsId = 'unit-fills';

/** What the layers of a scenario are made from. */
export interface ScenarioDrawing {
  readonly plan: Plan;
  readonly ground: Ground;
  readonly surroundings: Surroundings;
  readonly faults: readonly Fault[];
  readonly palette: Palette;
  readonly styles: GroupingPalette;
  readonly language: Language;
  readonly nameOf: (grouping: string) => string;
}

/** Key of the fill of each commune (INSEE code), as `fillKey` makes it. */
export function communeFills({ units, sharesOf, groupings }: Plan): ReadonlyMap<string, string> {
  const colours = new Map(groupings.map(({ id, colour }) => [id, colour]));
  const fills = new Map<string, string>();
  for (const { id, communes } of units.values()) {
    const shares = (sharesOf.get(id) ?? []).toSorted((a, b) => b.share - a.share);
    const key = fillKey(shares.flatMap(({ grouping }) => colours.get(grouping) ?? []));
    for (const insee of communes) fills.set(insee, key);
  }
  return fills;
}

/** What a commune is in: its unit, and the groupings of that unit. Communes of one value are drawn without a limit between them. */
function groupsOf({ units, sharesOf }: Plan): ReadonlyMap<string, { unit: string; groups: string }> {
  const groups = new Map<string, { unit: string; groups: string }>();
  for (const { id, communes } of units.values()) {
    const key = (sharesOf.get(id) ?? []).map(({ grouping }) => grouping).join();
    for (const insee of communes) groups.set(insee, { unit: id, groups: key });
  }
  return groups;
}

const unitLimits = new WeakMap<Ground, { key: string; geometry: MultiLineString }>();

/** Limits between units, made again only when the units are others. */
function unitLimitsOf(
  { document }: Plan,
  ground: Ground,
  unitOf: (insee: string) => string,
): MultiLineString {
  const key = `${document.level} ${document.opened.join()}`;
  const known = unitLimits.get(ground);
  if (known?.key === key) return known.geometry;
  const geometry = limits(ground.coverage, unitOf, false);
  unitLimits.set(ground, { key, geometry });
  return geometry;
}

/** The outline (WGS 84) of communes together; those without a contour are left out. */
export function outlineOf({ coverage }: Ground, communes: Iterable<string>): MultiPolygon {
  return mergeOutlines(
    coverage,
    [...communes].filter((insee) => coverage.units.has(insee)),
  );
}

const places = new WeakMap<Ground, Map<string, LonLat | null>>();

/** Where the name of a grouping stands, kept by what it is made of. */
function placeOf(key: string, communes: readonly string[], ground: Ground): LonLat | null {
  const known = places.get(ground) ?? new Map<string, LonLat | null>();
  places.set(ground, known);
  const place = known.get(key);
  if (place !== undefined) return place;
  const outline = outlineOf(ground, communes);
  const made = outline.coordinates.length === 0 ? null : surfacePoint(outline);
  known.set(key, made);
  return made;
}

/** Names of the groupings, the most populous first. */
function groupingNames({ plan, ground, nameOf }: ScenarioDrawing): readonly LabelMark[] {
  const key = plan.groupings.length > mostNamed ? 'oneOfMany' : 'grouping';
  const populationOf = (id: string) =>
    (plan.members.get(id)?.communes ?? []).reduce(
      (sum, { insee, share }) => sum + share * (ground.communes.get(insee)?.population ?? 0),
      0,
    );
  return plan.groupings
    .map(({ id }) => ({ id, population: populationOf(id) }))
    .toSorted((a, b) => b.population - a.population)
    .flatMap(({ id }): LabelMark[] => {
      const members = plan.members.get(id);
      const codes = members?.communes.map(({ insee }) => insee) ?? [];
      const position = members === undefined ? null : placeOf(members.key, codes, ground);
      return position === null ? [] : [{ id, key, text: nameOf(id), position, within: null }];
    });
}

/** The layers of a scenario, in drawing order. */
export function scenarioLayers(drawing: ScenarioDrawing): readonly SceneLayer[] {
  const { plan, ground, surroundings, faults, palette, styles, language } = drawing;
  const groups = groupsOf(plan);
  const groupOf = (insee: string) => groups.get(insee)?.groups ?? '';
  const unitOf = (insee: string) => groups.get(insee)?.unit ?? insee;
  const fills = communeFills(plan);
  const line = (id: string, geometry: MultiPolygon | MultiLineString, style: LineStyle): SceneLayer => ({
    type: 'line',
    id,
    style,
    geometry,
  });
  const names = (id: string, marks: readonly LabelMark[]): SceneLayer => ({
    type: 'label',
    id,
    marks,
    scale: groupingLabels(palette),
  });
  const seats = new Map(plan.groupings.flatMap(({ seat }) => (seat === null ? [] : [[seat, 0] as const])));
  const towns = ground.facts.communes.map(({ seat, ...commune }) => ({ ...commune, position: seat }));
  const land = { color: palette.land, pattern: null };
  const unassigned = Array.from(groups).flatMap(([insee, { groups: key }]) => (key === '' ? [insee] : []));
  const atFault = faults
    .filter(({ severity, code }) => severity === 'error' && code !== 'fault-unassigned')
    .map(({ communes }) => ({ geometry: outlineOf(ground, communes) }));
  return [
    {
      type: 'area',
      id: 'land',
      selects: null,
      marks: surroundings.backdrop.map(({ id, geometry }) => ({
        id,
        key: 'land',
        label: '',
        detail: '',
        geometry,
      })),
      scale: { domain: ['land'], range: [land], unknown: land },
    },
    line('coast', joinAreas(surroundings.backdrop), palette.coast),
    line('department-limit', edgeOf(ground), palette.departmentLimit),
    {
      type: 'area',
      id: unitFillsId,
      selects: null,
      marks: surroundings.shapes.map(({ insee, geometry }) => ({
        id: insee,
        key: fills.get(insee) ?? 'none',
        label: '',
        detail: '',
        geometry,
      })),
      scale: groupingScale(styles, fills.values()),
    },
    line('unit-limits', unitLimitsOf(plan, ground, unitOf), styles.unitLimit),
    line('unassigned-limits', outlineOf(ground, unassigned), styles.unassignedLimit),
    line('grouping-limits', limits(ground.coverage, groupOf, false), styles.groupingLimit),
    line('faults', joinAreas(atFault), styles.fault),
    names('place-labels', townNames(towns, seats)),
    names('grouping-labels', groupingNames(drawing)),
    names('backdrop-labels', surroundingNames(surroundings, language)),
  ];
}

const edges = new WeakMap<Ground, MultiPolygon>();

/** The outline of the whole ground. */
function edgeOf(ground: Ground): MultiPolygon {
  const known = edges.get(ground);
  if (known !== undefined) return known;
  const edge = mergeOutlines(ground.coverage, ground.coverage.units.keys());
  edges.set(ground, edge);
  return edge;
}
