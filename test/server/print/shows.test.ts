import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { existingSites } from '../../../geodata/catchments/plan/sites';
import { withSites } from '../../../geodata/catchments/plan/edit';
import { pageOf } from '../../../geodata/scene/page/compose';
import { sourceSans } from '../../../geodata/scene/page/measure';
import type { Page, PathNode } from '../../../geodata/scene/page/page';
import { everyNode, pageSvg } from '../../../geodata/scene/page/svg';
import { showCatchments } from '../../../server/print/themes/catchments-show';
import { themeOf } from '../../../server/print/themes/registry';
import { showPlan } from '../../../server/print/themes/siting-show';
import type { Shown, ViewAddress } from '../../../server/print/themes/theme';
import { expectGoldenPage } from '../../support/golden-page';
import { plainSetup } from '../../support/pages';
import { sampleTables } from '../../support/sample-tables';
import { gridGround } from '../../support/small-ground';
import { noDemand, planDocument } from '../../support/small-plan';

const grid = gridGround(4, 4);
const tables = { ...sampleTables, backdrop: [], backdropLabels: [] };
const contours = JSON.stringify({
  type: 'FeatureCollection',
  features: grid.shapes.map(({ insee, geometry }) => ({
    type: 'Feature',
    id: insee,
    properties: {},
    geometry,
  })),
} satisfies FeatureCollection);
const shapes = { text: contours };

function addressOf(view: string): ViewAddress {
  const asked = themeOf(view);
  if (asked === null) throw new Error(`no theme prints ${view}`);
  return asked.address;
}
function pageFrom({ scene, beside }: Shown, setup: Partial<typeof plainSetup> = {}): Page {
  return pageOf(scene, { ...plainSetup, ...setup }, sourceSans, setup.extra === 'table' ? [] : beside);
}
const fills = (page: Page, id: string) =>
  new Set(
    everyNode(page.groups.find((one) => one.id === id)?.nodes ?? [])
      .filter((node): node is PathNode => node.type === 'path' && node.fill !== null)
      .map(({ fill }) => JSON.stringify(fill)),
  );

describe('the themes that pages are registered by', () => {
  it.each([
    ['/bassins/implantations/one/versions/2', 'siting', { id: 'one', number: '2' }],
    ['/bassins/lien/abc', 'siting', { token: 'abc' }],
    ['/destinations/comparer?plans=a,b', 'comparison', {}],
    ['/destinations/one', 'destinations', { id: 'one' }],
    ['/bassins/couverture?steps=5', 'catchments', {}],
    ['/collecte', 'network', {}],
  ])('read an address: %s', (view, id, named) => {
    expect([themeOf(view)?.theme.id, themeOf(view)?.address.named]).toEqual([id, named]);
  });
  it.each([
    '/',
    '/destinations',
    '/destinations//versions/2',
    '/bassins/implantations',
    '/donnees',
    '/reseau/',
    '//[',
  ])('print no other: %s', (view) => {
    expect(themeOf(view)).toBeNull();
  });
});

describe('the pages of catchments and plans', () => {
  const own = { facts: grid.facts, demands: noDemand, shapes, travel: null, scenario: null };

  it('show what is within distances, in the colours of the legend', () => {
    const shown = showCatchments(own, tables, addressOf('/bassins?date=2012-12-31&steps=2,6'), 'fr');
    if (!shown.ok) throw new Error('refused');
    const page = pageFrom(shown.value);
    const [map, legend] = [fills(page, 'map'), fills(page, 'legend')];
    for (const fill of legend) expect(map.has(fill)).toBe(true);
    const lines = everyNode(page.groups).flatMap((node) => (node.type === 'text' ? node.lines : []));
    expect(
      lines.filter((line) => /^(?:Calcul|Sources)\u00a0:/.test(line)).map((line) => line.slice(0, 18)),
    ).toEqual(['Calcul\u00a0: Cercles g', 'Sources\u00a0: ']);
    expectGoldenPage('catchments', pageSvg(page));
  });

  it('show a plan before and after, with whom each closing touches', () => {
    const today = existingSites(grid.facts);
    const plan = {
      ...{ name: 'Un de moins', proof: null, costs: null },
      document: withSites(planDocument({ sites: [...today] }), [today[0] ?? ''], false),
      standing: { state: 'shared', number: 1, since: '2024-03-01' } as const,
      ground: { facts: { text: JSON.stringify(grid.facts) }, shapes },
      demands: { text: JSON.stringify(noDemand) },
    };
    const shown = showPlan(plan, tables, addressOf('/bassins/lien/x?series=before-after'), 'fr');
    if (!shown.ok) throw new Error('refused');
    expect(shown.value.scene.series?.map(({ title }) => title)).toEqual(['Au départ', 'Avec le plan']);
    const [, changes] = shown.value.beside;
    const rows = changes?.kind === 'table' ? changes.table.rows : [];
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual([expect.stringMatching(/^Ferme\u00a0: /)]);
    expect(Number(rows[0]?.cells[2]?.value)).toBeGreaterThan(0);
    expectGoldenPage('plan', pageSvg(pageFrom(shown.value, { paper: 'A3' })));
  });
});
