import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initiativeTypes, statusLadder } from '../../../../geodata/model/initiative';
import { inBlackAndWhite } from '../../../../geodata/scene/page/black-white';
import { frameOf } from '../../../../geodata/scene/page/frame';
import { sourceSans } from '../../../../geodata/scene/page/measure';
import { extras, inkings, orientations, papers } from '../../../../geodata/scene/page/page';
import type { ChartNode, GroupNode, Page, PathNode, TextNode } from '../../../../geodata/scene/page/page';
import { barLength } from '../../../../geodata/scene/page/scale-bar';
import { everyNode, pageSvg } from '../../../../geodata/scene/page/svg';
import { textureOf } from '../../../../geodata/symbology/black-white';
import { patternTile, tileMarks } from '../../../../geodata/symbology/pattern-svg';
import { styleOf, type FillStyle } from '../../../../geodata/symbology/scale';
import { expectGoldenPage } from '../../../support/golden-page';
import { samplePage, sampleScene } from '../../../support/pages';
import { sampleTables } from '../../../support/sample-tables';

const groupOf = (page: Page, id: string) =>
  everyNode(page.groups).find((node): node is GroupNode => node.type === 'group' && node.id === id);
const fillsOf = (page: Page, id: string) =>
  (groupOf(page, id)?.nodes ?? [])
    .filter((node): node is PathNode => node.type === 'path')
    .map(({ fill }) => fill);
const textsOf = (page: Page, id: string) =>
  everyNode(groupOf(page, id)?.nodes ?? []).filter((node): node is TextNode => node.type === 'text');
const said = (page: Page, id: string) => textsOf(page, id).flatMap(({ lines }) => lines);

/** Light of a grey, 0 to 1. */
const lightOf = (grey: string) => Number.parseInt(grey.slice(1, 3), 16) / 255;
/** Light of a fill seen from afar, where its ground and its marks are one grey. */
function meanLight({ color, pattern }: FillStyle): number {
  if (pattern === null) return lightOf(color);
  const marks = tileMarks[pattern.id];
  const tile = patternTile ** 2;
  const inked =
    marks.kind === 'dots'
      ? (marks.centres.length * Math.PI * marks.radius ** 2) / tile
      : (marks.lines.reduce((sum, [x1, y1, x2, y2]) => sum + insideLength(x1, y1, x2, y2), 0) * marks.width) /
        tile;
  return lightOf(color) * (1 - inked) + lightOf(pattern.color) * inked;
}
/** Length of a slanted line within the tile. */
function insideLength(x1: number, y1: number, x2: number, y2: number): number {
  const parts = 200;
  const inside = Array.from({ length: parts }, (_, at) => (at + 0.5) / parts).filter((t) =>
    [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t].every((value) => value >= 0 && value <= patternTile),
  );
  return (inside.length / parts) * Math.hypot(x2 - x1, y2 - y1);
}

const setups = fc.record({
  paper: fc.constantFrom(...papers),
  orientation: fc.constantFrom(...orientations),
  inking: fc.constantFrom(...inkings),
  extra: fc.constantFrom(...extras),
  language: fc.constantFrom('fr' as const, 'en' as const),
});
const addresses = fc.oneof(
  fc.constantFrom('/reseau', '/reseau?date=2016-05-01', '/reseau?classes=OT4,SI'),
  fc
    .tuple(fc.constantFrom(...initiativeTypes), fc.constantFrom('2007-01-01', '2013-06-01', '2019-12-01'))
    .map(([type, date]) => `/strategies?type=${type}&date=${date}`),
);

/** Layers whose fills a legend tells. */
const inLegend: ReadonlySet<string> = new Set(['zones', 'territory-status']);

describe('the gallery of pages', () => {
  it('shows the network with its table', () => {
    expectGoldenPage('network', pageSvg(samplePage('/reseau', { extra: 'table' })));
  });
  it('shows statuses without colour, with bars, on a portrait page', () => {
    const page = samplePage('/strategies?date=2013-06-01', {
      orientation: 'portrait',
      inking: 'black-white',
      extra: 'bars',
    });
    expectGoldenPage('statuses-black-white', pageSvg(page));
  });
  it('shows a zone with where it lies, on a large page in English', () => {
    const frame = frameOf(sampleTables, { kind: 'zone', id: 'sud' }) ?? null;
    expectGoldenPage('zone', pageSvg(samplePage('/reseau', { paper: 'A3', language: 'en', frame })));
  });
  it('shows a series of small maps under one legend', () => {
    expectGoldenPage('series', pageSvg(samplePage('/strategies?series=types&date=2013-06-01')));
  });
});

describe('a page', () => {
  it('fills the small maps of a series as its one legend does, and says what each is', () => {
    for (const [kind, inking] of [
      ['types', 'colour'],
      ['years', 'black-white'],
    ] as const) {
      const address = `/strategies?series=${kind}&date=2013-06-01`;
      const page = samplePage(address, { inking, orientation: kind === 'types' ? 'portrait' : 'landscape' });
      const swatches = fillsOf(page, 'legend');
      expect(swatches).toHaveLength(statusLadder.length);
      const screen = sampleScene(address);
      const { series } = inking === 'colour' ? screen : inBlackAndWhite(screen);
      for (const { key, title, finding, layers } of series ?? []) {
        expect(said(page, `series-${key}`).join(' ')).toBe(
          `${title} ${finding}`.replaceAll('\u202f', '\u2009'),
        );
        const fills = fillsOf(page, `territory-status-${key}`);
        const layer = layers.find(({ id }) => id === 'territory-status');
        expect(fills).toEqual(
          layer?.type === 'area' ? layer.marks.map((mark) => styleOf(layer.scale, mark.key)) : [],
        );
        for (const fill of fills) expect(swatches).toContainEqual(fill);
      }
    }
  });

  it('fills as its legend does, which does as the screen', () => {
    fc.assert(
      fc.property(addresses, setups, (address, setup) => {
        const page = samplePage(address, setup);
        const screen = sampleScene(address, setup.language);
        const scene = setup.inking === 'colour' ? screen : inBlackAndWhite(screen);
        const swatches = scene.legend
          .flatMap(({ entries }) => entries)
          .filter(({ filter }) => filter === null || filter.active)
          .flatMap(({ swatch }) => (swatch.type === 'fill' ? [swatch.style] : []));
        expect(fillsOf(page, 'legend')).toEqual(swatches);
        for (const layer of scene.layers) {
          if (layer.type !== 'area') continue;
          const marks = layer.marks.filter(({ geometry }) => geometry.coordinates.length > 0);
          const fills = fillsOf(page, layer.id);
          expect(fills).toEqual(marks.map(({ key }) => styleOf(layer.scale, key)));
          if (inLegend.has(layer.id)) for (const fill of fills) expect(swatches).toContainEqual(fill);
        }
        const charts = everyNode(page.groups).filter((node): node is ChartNode => node.type === 'chart');
        for (const { style } of charts.flatMap(({ bars }) => bars).flatMap(({ segments }) => segments))
          expect(swatches).toContainEqual(style);
        const symbols = (id: string) =>
          everyNode(groupOf(page, id)?.nodes ?? []).flatMap((node) =>
            node.type === 'symbol' ? [node.style] : [],
          );
        for (const style of symbols('structures')) expect(symbols('legend')).toContainEqual(style);
      }),
      { numRuns: 30 },
    );
  });

  it('sets no name over another, nor over the sides of the map', () => {
    fc.assert(
      fc.property(addresses, setups, (address, setup) => {
        const page = samplePage(address, setup);
        const clip = groupOf(page, 'map')?.clip;
        const boxes = ['backdrop-labels', 'place-labels', 'zone-labels']
          .flatMap((id) => textsOf(page, id))
          .map(({ at: [x, y], lines, size, leading, weight, italic, spacing }) => {
            const face = weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';
            const wide = Math.max(
              ...lines.map((line) => (sourceSans(line, face) + spacing * (line.length - 1)) * size),
            );
            return {
              left: x - wide / 2,
              right: x + wide / 2,
              top: y - size * 0.66,
              bottom: y + (lines.length - 1) * leading + size * 0.18,
            };
          });
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThan(clip?.x ?? Infinity);
          expect(a.right).toBeLessThan((clip?.x ?? 0) + (clip?.width ?? 0));
          expect(a.top).toBeGreaterThan(clip?.y ?? Infinity);
          expect(a.bottom).toBeLessThan((clip?.y ?? 0) + (clip?.height ?? 0));
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tells each status from each other without colour, so that a photocopy keeps it', () => {
    const scene = inBlackAndWhite(sampleScene('/strategies?date=2013-06-01'));
    const swatches = scene.legend
      .flatMap(({ entries }) => entries)
      .flatMap(({ swatch }) => (swatch.type === 'fill' ? [swatch.style] : []));
    expect(swatches).toHaveLength(statusLadder.length);
    for (const { color } of swatches) expect(color).toMatch(/^#(..)\1\1$/);
    for (const [at, one] of swatches.entries()) {
      // The marks of a pattern stand out from its ground.
      if (one.pattern !== null) expect(lightOf(one.color) - lightOf(one.pattern.color)).toBeGreaterThan(0.6);
      for (const other of swatches.slice(at + 1)) {
        expect(textureOf(one)).not.toBe(textureOf(other));
        // Two patterns differ by their marks; all else by how dark it is on the whole, too.
        if (one.pattern === null || other.pattern === null)
          expect(Math.abs(meanLight(one) - meanLight(other))).toBeGreaterThan(0.1);
      }
    }
    expect(swatches.map(textureOf)).toContain('solid');
    expect(swatches.map(textureOf)).toContain('blank');
  });

  it('says what it shows, how it may be trusted, and whom it is owed to', () => {
    const page = samplePage('/reseau');
    const scene = sampleScene('/reseau');
    expect(said(page, 'header').join(' ')).toContain(scene.title);
    expect(said(page, 'notices').join(' ')).toContain('Données de démonstration');
    const foot = said(page, 'footer').join(' ');
    for (const credit of scene.credits) expect(foot).toContain(credit);
    expect(foot).toMatch(/Mosaïque d’essai.*Union d’essai, 2\u00a0janvier\u00a02026 Page\u00a07/);
    for (const { entries } of scene.legend)
      for (const { label, count } of entries) {
        expect(said(page, 'legend').join(' ')).toContain(label);
        expect(said(page, 'legend')).toContain(String(count));
      }
  });

  it('shows where it lies only when it does not show the whole', () => {
    const frame = frameOf(sampleTables, { kind: 'zone', id: 'sud' }) ?? null;
    expect(groupOf(samplePage('/reseau'), 'inset')).toBeUndefined();
    expect(groupOf(samplePage('/reseau', { frame }), 'inset')).toBeDefined();
    expect(frameOf(sampleTables, { kind: 'zone', id: 'nowhere' })).toBeUndefined();
    expect(frameOf(sampleTables, { kind: 'department' })).toBeNull();
  });

  it('lays the ground at the scale it states', () => {
    const frame = [700_000, 7_000_000, 750_000, 7_030_000] as const;
    const page = samplePage('/reseau', { frame });
    const clip = groupOf(page, 'map')?.clip;
    expect(((clip?.width ?? 0) * page.denominator) / 1000).toBeGreaterThan(50_000);
    expect(page.denominator % 500).toBe(0);
    expect(barLength(30, 400_000)).toEqual([10, 2]);
    expect(barLength(30, 900_000)).toEqual([20, 2]);
    expect(barLength(30, 200_000)).toEqual([5, 5]);
  });

  it('takes the words it is given, and escapes them', () => {
    const svg = pageSvg(samplePage('/reseau', { title: 'A < B & "C"', text: 'Texte <i>' }));
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;');
    expect(svg).not.toContain('<i>');
  });

  it('breaks a title or a text that is one word wider than the page', () => {
    const page = samplePage('/reseau', {
      orientation: 'portrait',
      title: 'W'.repeat(300),
      text: 'M'.repeat(600),
    });
    const header = textsOf(page, 'header');
    expect(header.map(({ lines }) => lines.join('').length)).toEqual([300, 600]);
    for (const { at, lines, size, weight } of header)
      for (const line of lines)
        expect(at[0] + sourceSans(line, weight) * size).toBeLessThanOrEqual(page.width - at[0] + 0.01);
  });

  it('names its layers for other tools', () => {
    expect(pageSvg(samplePage('/reseau'))).toContain(
      '<g id="zones" inkscape:groupmode="layer" inkscape:label="Zones touristiques">',
    );
  });
});
