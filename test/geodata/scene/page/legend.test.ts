import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../../geodata/scene/page/compose';
import { sourceSans } from '../../../../geodata/scene/page/measure';
import type { Page, PageNode } from '../../../../geodata/scene/page/page';
import { everyNode } from '../../../../geodata/scene/page/svg';
import { plainSetup, sampleScene } from '../../../support/pages';

const scene = sampleScene('/reseau');
const nodesOf = (page: Page, id: string): readonly PageNode[] =>
  everyNode(page.groups.find((one) => one.id === id)?.nodes ?? []);
const bottomOf = (nodes: readonly PageNode[]) =>
  Math.max(
    ...nodes.flatMap((node) =>
      node.type === 'text' ? [node.at[1] + (node.lines.length - 1) * node.leading] : [],
    ),
  );
const topOf = (nodes: readonly PageNode[]) =>
  Math.min(...nodes.flatMap((node) => (node.type === 'text' ? [node.at[1]] : [])));

describe('the legend of a page', () => {
  const [first, second] = scene.legend;
  const [entry] = second?.entries ?? [];
  if (first === undefined || second === undefined || entry === undefined) throw new Error('no legend');
  const entries = Array.from({ length: 90 }, (_, at) => ({
    ...entry,
    key: String(at),
    label: `Regroupement ${at + 1}`,
  }));
  const long = { ...scene, legend: [first, { ...second, entries }] };

  it.each(['landscape', 'portrait'] as const)(
    'stays within the page, and tells how many entries it leaves out: %s',
    (orientation) => {
      const page = pageOf(long, { ...plainSetup, orientation }, sourceSans);
      const legend = nodesOf(page, 'legend');
      expect(bottomOf(legend)).toBeLessThan(topOf(nodesOf(page, 'footer')));
      if (orientation === 'landscape') expect(bottomOf(legend)).toBeLessThan(topOf(nodesOf(page, 'scale')));
      const labels = legend.flatMap((node) => (node.type === 'text' ? node.lines : []));
      const named = labels.filter((label) => label.startsWith('Regroupement '));
      expect(named.length).toBeGreaterThan(10);
      expect(labels).toContain(`… et ${90 - named.length}\u00a0autres`);
      // The longest section gives way: the other is whole.
      for (const { label } of first.entries) expect(labels).toContain(label);
      const frame = nodesOf(page, 'frame').flatMap((node) => (node.type === 'path' ? node.parts.flat() : []));
      const heights = frame.map(([, y]) => y);
      expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(80);
    },
  );
});

it('the inset of a map of somewhere else frames nothing', () => {
  const paris = [640_000, 6_850_000, 670_000, 6_880_000] as const;
  const page = pageOf(scene, { ...plainSetup, frame: paris }, sourceSans);
  const paths = nodesOf(page, 'inset').filter(({ type }) => type === 'path');
  // The limit of the whole alone.
  expect(paths).toHaveLength(1);
});
