import type { MultiLineString, MultiPolygon } from 'geojson';
import { surroundingNames } from '../../../geodata/layers/backdrop';
import { joinAreas } from '../../../geodata/layers/join-areas';
import { townNames } from '../../../geodata/layers/town-names';
import type { DrawnScene } from '../../../geodata/scene/maplibre';
import type { LabelMark, SceneLayer } from '../../../geodata/scene/scene';
import { surfacePoint } from '../../../geodata/spatial/surface-point';
import type { Palette } from '../../../geodata/symbology/palette';
import { limits, mergeOutlines } from '../../../geodata/spatial/topology';
import { communesOn } from '../../../geodata/territory/member';
import type { Language } from '../../../geodata/text/format';
import type { TerritoryEditor } from '../../data/territory/editor.svelte';
import type { Ground } from '../../data/territory/ground';
import type { EditorStyles } from './styles';

/** Id of the layer, and of the source, of the communes. */
export const communesId = 'communes';

/** The other territories on the day: their limits, and their names where they stand. */
export interface Others {
  readonly limits: MultiLineString;
  readonly names: readonly LabelMark[];
}

/** The other territories of a day, drawn from the contours of their communes. */
export function othersOf({
  ground,
  rows,
  holders,
  day,
}: Pick<TerritoryEditor, 'ground' | 'rows' | 'holders' | 'day'>): Others {
  const group = (insee: string) => holders.get(insee)?.join() ?? '';
  const held = new Set([...holders.values()].flat());
  const names = rows.territories
    .filter(({ id }) => held.has(id))
    .flatMap(({ id, name }): LabelMark[] => {
      const known = [...communesOn(rows.members, id, day)].filter((insee) => ground.communes.has(insee));
      if (known.length === 0) return [];
      const [lon, lat] = surfacePoint(mergeOutlines(ground.coverage, known));
      return [{ id, key: 'territory', text: name, position: [lon, lat], within: null }];
    });
  return { limits: limits(ground.coverage, group, false), names };
}

/** The outline (WGS 84) of communes together; those without a contour are left out. */
export function outlineOf(ground: Ground, communes: Iterable<string>): MultiPolygon {
  return mergeOutlines(
    ground.coverage,
    [...communes].filter((insee) => ground.communes.has(insee)),
  );
}

/** The scene of the editor but for the states of communes, which are drawn over their layer. */
export function editorScene(
  ground: Ground,
  others: Others,
  styles: EditorStyles,
  palette: Palette,
  language: Language,
): DrawnScene {
  const area = (id: string, areas: readonly { id: string; geometry: MultiPolygon }[], color: string) => ({
    type: 'area' as const,
    id,
    selects: null,
    marks: areas.map((one) => ({ ...one, key: id, label: '', detail: '' })),
    scale: { domain: [id], range: [{ color, pattern: null }], unknown: { color, pattern: null } },
  });
  const line = (id: string, geometry: MultiPolygon | MultiLineString, style: EditorStyles['others']) => ({
    type: 'line' as const,
    id,
    style,
    geometry,
  });
  const names = (id: string, marks: readonly LabelMark[]) => ({
    type: 'label' as const,
    id,
    marks,
    scale: styles.labels,
  });
  const communes = Array.from(ground.communes.values(), ({ insee: id, geometry }) => ({ id, geometry }));
  const layers: readonly SceneLayer[] = [
    area('land', ground.backdrop, palette.land),
    line('coast', joinAreas(ground.backdrop), palette.coast),
    line('department-limit', joinAreas(ground.zones), palette.departmentLimit),
    area(communesId, communes, styles.paper.color),
    line('commune-limits', limits(ground.coverage), styles.communes),
    line('other-limits', others.limits, styles.others),
    line('zone-limits', joinAreas(ground.zones), { ...palette.zoneLimit, width: 2 }),
    names('place-labels', townNames(ground.towns)),
    names('territory-labels', others.names),
    names('backdrop-labels', surroundingNames(ground, language)),
  ];
  return { background: palette.sea, selection: palette.selection, layers };
}
