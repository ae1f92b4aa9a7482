import type { Palette } from '../../../geodata/symbology/palette';
import type { FillStyle, LabelStyle, LineStyle, Scale } from '../../../geodata/symbology/scale';
import { labelScale } from '../../../geodata/symbology/scales';

/** What a commune is to the territory that is edited. */
export type CommuneState = 'member' | 'added' | 'removed' | 'overlap';

/** How the editor draws: fills of communes by their state, lines, names. Made of the palette alone. */
export interface EditorStyles {
  readonly paper: FillStyle;
  readonly states: Readonly<Record<CommuneState, FillStyle>>;
  readonly outline: LineStyle;
  readonly others: LineStyle;
  readonly communes: LineStyle;
  readonly labels: Scale<LabelStyle>;
}

/** The styles for a territory of a zone; `rank` is that of the zone, from 1. */
export function editorStyles(palette: Palette, rank: number): EditorStyles {
  const hue = palette.zones[rank - 1] ?? palette.zoneUnknown;
  const { status, label } = palette;
  const names = labelScale(palette);
  // One comes near to see communes: their names come sooner than on the maps of the network.
  const sooner: Readonly<Record<string, LabelStyle>> = {
    town: { ...label.town, size: 12, minZoom: 8.2 },
    smallTown: { ...label.smallTown, minZoom: 9 },
    village: { ...label.village, minZoom: 9.6 },
    hamlet: { ...label.hamlet, minZoom: 10 },
    territory: { ...label.zone, size: 10.5, spacing: 0.1, always: false },
  };
  const domain = [...new Set([...names.domain, ...Object.keys(sooner)])];
  return {
    paper: status.none,
    states: {
      member: { color: hue, pattern: null },
      added: { color: hue, pattern: status.planned.pattern },
      removed: { color: status.none.color, pattern: status.lapsed.pattern },
      overlap: { color: hue, pattern: status.in_progress.pattern },
    },
    outline: palette.selection,
    others: { ...palette.zoneLimit, width: 1 },
    communes: palette.communeLimit,
    labels: {
      domain,
      range: domain.map((key) => sooner[key] ?? names.range[names.domain.indexOf(key)] ?? names.unknown),
      unknown: names.unknown,
    },
  };
}
