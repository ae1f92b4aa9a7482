import type { PackRow } from '../schema';
import type { NewRow } from './input';
import { randomFor, type Random } from './random';

const evidence = { confidence: 'demonstration', source: null, source_year: null } as const;
const listNote = 'Démonstration\u00a0: référentiel générique, à remplacer par celui du réseau.';
const heldNote = 'Démonstration\u00a0: compétences inventées par tirage, aucune source lue.';

/** Generic skills of an office of tourism: id, name, domain, and how likely an office is to hold it, by person. */
const referential = [
  ['accueil-anglais', 'Accueil en anglais', 'Accueil', 0.5],
  ['accueil-neerlandais', 'Accueil en néerlandais', 'Accueil', 0.12],
  ['accueil-allemand', 'Accueil en allemand', 'Accueil', 0.08],
  ['accessibilite', 'Accueil des personnes en situation de handicap', 'Accueil', 0.1],
  ['information-touristique', 'Gestion de l’information touristique', 'Information', 0.3],
  ['animation-numerique', 'Animation numérique de territoire', 'Numérique', 0.12],
  ['reseaux-sociaux', 'Communication et réseaux sociaux', 'Numérique', 0.2],
  ['commercialisation', 'Montage et vente de produits', 'Production', 0.1],
  ['mediation', 'Guidage et médiation du patrimoine', 'Production', 0.15],
  ['observation', 'Observation et statistiques', 'Pilotage', 0.08],
  ['qualite', 'Démarche qualité', 'Pilotage', 0.1],
  ['gestion', 'Comptabilité et gestion', 'Pilotage', 0.2],
  ['encadrement', 'Encadrement d’équipe', 'Pilotage', 0.12],
] as const;

const levels = ['basic', 'working', 'advanced', 'expert'] as const;

/** A generic referential of skills, and an invented inventory of those that each office holds: one draw for each of its employees. */
export function inventSkills(
  structures: readonly PackRow<'structures'>[],
  means: readonly NewRow<'means'>[],
  year: number,
): { readonly skills: NewRow<'skills'>[]; readonly skillsHeld: NewRow<'skillsHeld'>[] } {
  const staffOf = new Map(means.map(({ structure, fte }) => [structure, fte]));
  const offices = structures.filter(({ kind }) => kind === 'OT');
  return {
    skills: referential.map(([id, name, domain]) => ({ id, name, domain, ...evidence, note: listNote })),
    skillsHeld: offices.flatMap(({ id: structure }) =>
      referential.flatMap(([skill, , , likelihood]) => {
        const random = randomFor(`skill ${structure} ${skill}`);
        const people = drawn(random, staffOf.get(structure) ?? 0, likelihood);
        const level = levels[Math.min(3, random.between(0, 2) + (people > 2 ? 1 : 0))] ?? 'basic';
        return people === 0 ? [] : [{ structure, year, skill, level, people, ...evidence, note: heldNote }];
      }),
    ),
  };
}

/** How many of some people have what each has with a likelihood. */
function drawn(random: Random, people: number, likelihood: number): number {
  return Array.from({ length: people }, () => random.chance(likelihood)).filter(Boolean).length;
}
