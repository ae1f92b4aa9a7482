import type { Ground } from '../grouping/ground';
import type { Plan } from '../grouping/plan';
import { groupingPalettes } from '../symbology/groupings';
import { movedFill, movedLimit } from '../symbology/moves';
import type { Flavour } from '../symbology/palette';
import type { ScenarioScene } from './scenario';
import { communeFills, outlineOf, type Surroundings } from './scenario-layers';
import type { AreaMark, SceneLayer } from './scene';

/** Which communes move, and the words for them in the legend. */
export interface ShownMoves {
  /** INSEE codes. */
  readonly communes: readonly string[];
  readonly label: string;
}

/** A scene with the communes that move hatched and outlined, under the limits of groupings and the names, and told in the legend. */
export function withMoves(
  scene: ScenarioScene,
  { communes, label }: ShownMoves,
  plan: Plan,
  ground: Ground,
  { shapes }: Surroundings,
  flavour: Flavour,
): ScenarioScene {
  if (communes.length === 0) return scene;
  const styles = groupingPalettes[flavour];
  const fills = communeFills(plan);
  const moved = new Set(communes);
  const marks = shapes.flatMap(({ insee, geometry }): AreaMark[] =>
    moved.has(insee) ? [{ id: insee, key: fills.get(insee) ?? 'none', label: '', detail: '', geometry }] : [],
  );
  const domain = [...new Set(marks.map(({ key }) => key))].toSorted();
  const area: SceneLayer = {
    type: 'area',
    id: 'moves',
    selects: null,
    marks,
    scale: {
      domain,
      range: domain.map((key) => movedFill(styles, key)),
      unknown: movedFill(styles, 'none'),
    },
  };
  const line: SceneLayer = {
    type: 'line',
    id: 'move-limits',
    style: movedLimit(styles),
    geometry: outlineOf(ground, communes),
  };
  // After the limits of units: those who draw the fills themselves put them before these.
  const at = scene.layers.findIndex(({ id }) => id === 'unit-limits') + 1;
  const [section, ...others] = scene.legend;
  const entry = {
    key: 'moves',
    label,
    short: null,
    count: communes.length,
    swatch: { type: 'fill', style: movedFill(styles, 'none') },
    filter: null,
  } as const;
  return {
    ...scene,
    layers: [...scene.layers.slice(0, at), area, line, ...scene.layers.slice(at)],
    legend: section === undefined ? [] : [{ ...section, entries: [...section.entries, entry] }, ...others],
  };
}
