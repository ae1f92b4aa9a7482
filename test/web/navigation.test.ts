import { describe, expect, it } from 'vitest';
import type { Action } from '../../geodata/model/account';
import { screenAt } from '../../geodata/scene/screens';
import { themes } from '../../geodata/scene/view';
import { uiFor } from '../../geodata/text/ui-words';
import { placeAt, places, placesFor } from '../../web/navigation/places';

const shownTo = (...may: Action[]) => placesFor({ may }).map(({ id }) => uiFor('fr').places[id]);

describe('the ways around', () => {
  it('lead to screens that exist, each of which knows its place', () => {
    for (const { id, path } of places) {
      expect(screenAt(path), path).not.toBeNull();
      expect(placeAt(path)).toBe(id);
    }
    expect(places.flatMap(({ theme }) => theme ?? []).toSorted()).toEqual(themes.toSorted());
  });

  it('are in one order, without those that one may not take', () => {
    const everybody = ['Réseau', 'Stratégies', 'Destinations', 'Bassins', 'Implantations'];
    expect(placesFor(null).map(({ id }) => uiFor('fr').places[id])).toEqual([...everybody, 'Données']);
    expect(shownTo('network.read')).toEqual([...everybody, 'Données']);
    expect(shownTo('object.propose')).toEqual([...everybody, 'Collecte', 'Données']);
    expect(shownTo('object.propose', 'seminar.edit')).toEqual([
      ...everybody,
      'Collecte',
      'Séminaires',
      'Données',
    ]);
  });

  it('have a name and an icon that no other has', () => {
    for (const language of ['fr', 'en'] as const)
      expect(new Set(places.map(({ id }) => uiFor(language).places[id])).size).toBe(places.length);
    expect(new Set(places.map(({ icon }) => icon)).size).toBe(places.length);
  });

  it.each([
    ['/', 'reseau'],
    ['/bassins/couverture', 'catchments'],
    ['/bassins/implantations/abc', 'siting'],
    ['/bassins/lien/abc', 'siting'],
    ['/destinations/comparer', 'destinations'],
    ['/donnees/means', 'data'],
    ['/compte', null],
    ['/bassinsailleurs', null],
  ])('tell to which place %s belongs: %s', (path, id) => {
    expect(placeAt(path)).toBe(id);
  });
});
