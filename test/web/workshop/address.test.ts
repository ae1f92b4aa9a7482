import { expect, test } from 'vitest';
import { destinationsPlaceAt, scenarioPath } from '../../../web/destinations/address';
import { planPath, sitingPlaceAt } from '../../../web/siting/address';

test('addresses name a list, a workshop, a frozen version, or a link', () => {
  expect(destinationsPlaceAt(scenarioPath())).toEqual({ kind: 'list' });
  expect(destinationsPlaceAt('/destinations/')).toEqual({ kind: 'list' });
  expect(destinationsPlaceAt('/destinations/comparer')).toEqual({ kind: 'compare' });
  expect(destinationsPlaceAt('/destinations/lien/a%2Bb')).toEqual({ kind: 'link', token: 'a%2Bb' });
  expect(destinationsPlaceAt(scenarioPath('s-1'))).toEqual({ kind: 'workshop', id: 's-1' });
  expect(destinationsPlaceAt(scenarioPath('s-1', 3))).toEqual({ kind: 'version', id: 's-1', number: 3 });
  expect(sitingPlaceAt('/bassins/implantations')).toEqual({ kind: 'list' });
  expect(sitingPlaceAt(planPath('p', 12))).toEqual({ kind: 'version', id: 'p', number: 12 });
  expect(sitingPlaceAt('/bassins/lien/abc/')).toEqual({ kind: 'link', token: 'abc' });
});

test('addresses of nothing have no screen', () => {
  for (const rest of ['/a/b', '/a/versions/0', '/a/versions/1/2', '/a/versions', '/a%20b', '/é/versions/1']) {
    expect(destinationsPlaceAt(`/destinations${rest}`)).toBeNull();
    expect(sitingPlaceAt(`/bassins/implantations${rest}`)).toBeNull();
  }
});
