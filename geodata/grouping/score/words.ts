import { label } from '../../register/common-fields';

/** Units and sources that several metrics share. */
export const units = {
  people: label('habitants', 'inhabitants'),
  km2: label('km²', 'km²'),
  km: label('km', 'km'),
  fte: label('ETP', 'FTE'),
  euros: label('€', '€'),
  percent: label('%', '%'),
  none: label('sans unité', 'no unit'),
  count: label('nombre', 'number'),
} as const;

export const sources = {
  insee: label('populations légales de l’Insee', 'legal populations of Insee'),
  contours: label('contours des communes chargés', 'loaded contours of communes'),
  network: label('registre des structures', 'register of structures'),
  means: label('registre des moyens annuels', 'register of yearly means'),
  initiatives: label('registres des démarches', 'registers of initiatives'),
  epci: label('composition des EPCI dans le département', 'communes of each EPCI in the département'),
  skills: label('registres des compétences', 'registers of skills'),
} as const;
