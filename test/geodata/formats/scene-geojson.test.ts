import { expect, test } from 'vitest';
import { sceneGeojson } from '../../../geodata/formats/scene-geojson';
import { resolve } from '../../../geodata/scene/resolve';
import { defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { sampleTables } from '../../support/sample-tables';

const base = defaultView(sampleTables.dataset);
const collectionOf = (view: Partial<View>) =>
  sceneGeojson(resolve({ ...base, ...view }, sampleTables, { lang: 'fr', flavour: 'light', bounds: null }));

test('a view as GeoJSON has what can be chosen on the map, with its notices and credits', () => {
  const network = collectionOf({});
  const layers = new Set(network.features.map(({ properties }) => properties.layer));
  expect(layers).toEqual(new Set(['zones', 'structures']));
  expect(network.features.filter(({ properties }) => properties.layer === 'structures')).toHaveLength(5);
  expect(network.notices.join(' ')).toContain('attesté');
  expect(network.credits).toEqual(['Source d’essai (CC BY)']);
  const strategies = collectionOf({ theme: 'strategies', date: '2013-01-01', statuses: ['adopted'] });
  const statuses = strategies.features.filter(({ properties }) => properties.layer === 'territory-status');
  expect(new Set(statuses.map(({ properties }) => properties.key))).toEqual(new Set(['adopted']));
  expect(strategies.day).toBe('2013-01-01');
});
