import { describe, expect, it } from 'vitest';
import { statusLadder } from '../../../geodata/model/initiative';
import { flavours, palettes } from '../../../geodata/symbology/palette';
import { classScale, paleZone, statusScale, zoneScale } from '../../../geodata/symbology/scales';
import { contrast, lightness as lightnessOf, seenDistance, visions } from '../../support/colour-vision';

describe.each(flavours)('the %s palette', (flavour) => {
  const palette = palettes[flavour];

  it.each(Object.entries(visions))('keeps neighbouring zones apart for %s', (_, vision) => {
    // Ranks follow the map from the coast to the Avesnois: zones of consecutive ranks touch.
    for (let i = 0; i + 1 < palette.zones.length; i++) {
      expect(seenDistance(palette.zones[i] ?? '', palette.zones[i + 1] ?? '', vision)).toBeGreaterThan(0.04);
    }
  });

  it('gives zones an even lightness, so that none looks more important', () => {
    const lightness = palette.zones.map(lightnessOf);
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.08);
  });

  it('tells every pair of statuses apart without colour, by pattern or by value', () => {
    const scale = statusScale(palette);
    for (const a of scale.range) {
      for (const b of scale.range) {
        if (a === b) continue;
        const byPattern = (a.pattern?.id ?? 'solid') !== (b.pattern?.id ?? 'solid');
        expect(byPattern || contrast(a.color, b.color) > 4.5).toBe(true);
      }
    }
  });

  it('draws limits of territories thinner than those of zones, and these thinner than what is seen of the département’s', () => {
    // The inner half of the widest lies under what fills the zones.
    const widths = [palette.territoryLimit, palette.zoneLimit].map(({ width }) => width);
    const ladder = [...widths, palette.departmentLimit.width / 2];
    expect(ladder).toEqual([...new Set(ladder)].toSorted((a, b) => a - b));
  });

  it('pales the zones that a filter leaves out, and them alone', () => {
    const scale = zoneScale(palette, ['a', 'b'], (id) => id === 'b');
    expect(scale.domain).toEqual(['a', 'b', paleZone('b')]);
    expect(scale.range.slice(0, 2)).toEqual(zoneScale(palette, ['a', 'b']).range);
    const distance = (color: string) => Math.abs(lightnessOf(color) - lightnessOf(palette.land));
    const [full = '', pale = ''] = scale.range.slice(1).map(({ color }) => color);
    expect(distance(pale)).toBeLessThan(distance(full) / 2);
  });

  it('orders the ladder from the strongest to the paper', () => {
    const against = palette.status.none.color;
    const ladder = (['adopted', 'in_progress', 'planned', 'none'] as const).map((s) =>
      contrast(palette.status[s].color, against),
    );
    expect(ladder).toEqual(ladder.toSorted((a, b) => b - a));
    expect(statusScale(palette).domain).toEqual(statusLadder);
  });

  it.each(Object.entries(visions))('tells stars from categories by colour as well for %s', (_, vision) => {
    const { stars, categories, unclassed } = palette.symbol;
    for (const category of categories) {
      for (const other of [...stars, unclassed])
        expect(seenDistance(category, other, vision)).toBeGreaterThan(0.04);
    }
  });

  it('makes marks, symbols and names legible on everything they may cover', () => {
    for (const style of classScale(palette).range) {
      if (style.marks > 0) expect(contrast(style.fill, style.ink)).toBeGreaterThan(3);
      const body = style.shape === 'ring' ? style.ink : style.fill;
      expect(contrast(body, style.halo)).toBeGreaterThan(3);
    }
    for (const label of [palette.label.town, palette.label.village, palette.label.zone]) {
      for (const ground of [...palette.zones, palette.land])
        expect(contrast(label.color, ground)).toBeGreaterThan(4.5);
    }
  });
});
