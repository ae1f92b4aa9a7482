import { expect, it } from 'vitest';
import { ofDepartment, zoneName } from '../../../geodata/text/place-names';

it.each([
  ['Nord', 'du Nord'],
  ['Pas-de-Calais', 'du Pas-de-Calais'],
  ['Aisne', 'de l’Aisne'],
  ['Hérault', 'de l’Hérault'],
  ['Haut-Rhin', 'du Haut-Rhin'],
  ['Haute-Marne', 'de la Haute-Marne'],
  ['Hautes-Alpes', 'des Hautes-Alpes'],
  ['Hauts-de-Seine', 'des Hauts-de-Seine'],
  ['Côte-d’Or', 'de la Côte-d’Or'],
  ['Côtes-d’Armor', 'des Côtes-d’Armor'],
  ['Somme', 'de la Somme'],
  ['Seine-Saint-Denis', 'de la Seine-Saint-Denis'],
  ['Seine-et-Marne', 'de Seine-et-Marne'],
  ['Eure-et-Loir', 'd’Eure-et-Loir'],
  ['Eure', 'de l’Eure'],
  ['Val-d’Oise', 'du Val-d’Oise'],
  ['Paris', 'de Paris'],
  ['La Réunion', 'de La Réunion'],
])('what is of %s is « %s »', (name, told) => expect(ofDepartment(name)).toBe(told));

it.each([
  ['Avesnois', 'Avesnois'],
  ['Zone du Nord', 'du Nord'],
  ['Zones humides', 'Zones humides'],
])('the zone %s is « la zone %s »', (name, told) => expect(zoneName(name)).toBe(told));
