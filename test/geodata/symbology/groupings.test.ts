import { describe, expect, it } from 'vitest';
import { groupingColours } from '../../../geodata/model/scenario';
import {
  fillKey,
  fillOf,
  groupingLabels,
  groupingPalettes,
  groupingScale,
} from '../../../geodata/symbology/groupings';
import { flavours, palettes } from '../../../geodata/symbology/palette';
import { styleOf } from '../../../geodata/symbology/scale';
import { contrast, lightness, seenDistance, visions } from '../../support/colour-vision';

describe.each(flavours)('the %s fills of groupings', (flavour) => {
  const styles = groupingPalettes[flavour];
  const pairs = styles.fills.flatMap((a, at) => styles.fills.slice(at + 1).map((b) => [a, b] as const));

  it('are as many as a scenario may use, none twice', () => {
    expect(styles.fills).toHaveLength(groupingColours);
    expect(new Set(styles.fills).size).toBe(groupingColours);
  });

  it.each(Object.entries(visions))('tell any two apart for %s', (_, vision) => {
    for (const [a, b] of pairs) expect(seenDistance(a, b, vision)).toBeGreaterThan(0.032);
  });

  it('have an even lightness, so that none looks more important', () => {
    const all = styles.fills.map(lightness);
    expect(Math.max(...all) - Math.min(...all)).toBeLessThan(0.08);
  });

  it('carry names, limits and faults', () => {
    const names = groupingLabels(palettes[flavour]);
    for (const ground of [...styles.fills, styles.unassigned.color]) {
      for (const key of ['grouping', 'seat', 'town', 'village'])
        expect(contrast(styleOf(names, key).color, ground)).toBeGreaterThan(4.5);
      for (const line of [styles.groupingLimit, styles.fault])
        expect(contrast(line.color, ground)).toBeGreaterThan(3);
    }
  });
});

describe('the fill of a unit', () => {
  const styles = groupingPalettes.light;

  it('is paper in no grouping, a hue in one, bands of both in two', () => {
    expect([fillKey([]), fillKey([3]), fillKey([3, 5])]).toEqual(['none', 'c3', 'c3+5']);
    expect(fillOf(styles, 'none')).toEqual(styles.unassigned);
    expect(fillOf(styles, 'c3')).toEqual({ color: styles.fills[3], pattern: null });
    expect(fillOf(styles, 'c3+5')).toEqual({
      color: styles.fills[3],
      pattern: { id: 'bands', color: styles.fills[5] },
    });
    expect(fillOf(styles, 'c99')).toEqual(styles.unassigned);
  });

  it('is that of its key in the scale', () => {
    const scale = groupingScale(styles, ['c1', 'none', 'c1', 'c0+2']);
    expect(scale.domain).toEqual(['c0+2', 'c1', 'none']);
    for (const key of scale.domain) expect(styleOf(scale, key)).toEqual(fillOf(styles, key));
  });
});
