import { expect, it } from 'vitest';
import { screenAt } from '../../../geodata/scene/screens';

it.each([
  ['/', 'map'],
  ['/reseau', 'map'],
  ['/collecte/', 'map'],
  ['/connexion', 'account'],
  ['/comptes/', 'account'],
  ['/invitation/abc', 'account'],
  ['/donnees', 'data'],
  ['/donnees/means/import', 'data'],
  ['/destinations/lien/abc', 'destinations'],
  ['/bassins/implantations', 'catchments'],
  ['/seminaires', 'seminars'],
  ['/s/ABC234', 'seminars'],
  ['/nimporte', null],
  ['/reseau/nimporte', null],
  ['/donneesx', null],
  ['/destinationsailleurs', null],
  ['/sur', null],
  ['/invitation', null],
  ['//', null],
])('knows the screen at %s: %s', (path, screen) => {
  expect(screenAt(path)).toBe(screen);
});
