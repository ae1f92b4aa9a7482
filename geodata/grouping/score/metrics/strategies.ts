import { groupBy } from '../../../model/group-by';
import type { InitiativeType } from '../../../model/initiative';
import type { Bilingual } from '../../../register/field';
import { label } from '../../../register/common-fields';
import { textFor } from '../../../text';
import type { InitiativeFact } from '../../facts';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import type { Measure } from '../contract';
import { perGround, perMembers } from '../kept';
import { measured, ofCommunes, ofGroupings, populationOf, sum, weakest } from '../measure';
import { sources, units } from '../words';

/** The types that say where a territory means to go: two of a type in one destination have to be brought together. */
const strategicTypes = [
  'strategy',
  'development_schema',
  'reception_schema',
  'regional_contract',
] as const satisfies readonly InitiativeType[];

/** How the members of a grouping stand to each other for a type of strategy. */
export type Standing = 'none' | 'whole' | 'reconcile' | 'complementary' | 'extend';

/** A type of strategy in a grouping: the initiatives that are adopted there, and those that fill in for the communes they leave. */
export interface TypeStanding {
  readonly type: (typeof strategicTypes)[number];
  readonly standing: Standing;
  readonly adopted: readonly InitiativeFact[];
  readonly filling: readonly InitiativeFact[];
}

const strategiesOn = perGround((ground) => {
  const byCommune = new Map<string, InitiativeFact[]>();
  for (const initiative of ground.facts.initiatives) {
    if (!(strategicTypes as readonly InitiativeType[]).includes(initiative.type)) continue;
    for (const insee of initiative.communes) {
      const list = byCommune.get(insee);
      if (list === undefined) byCommune.set(insee, [initiative]);
      else list.push(initiative);
    }
  }
  return byCommune;
});

/**
 * How the members of a grouping stand to each other for each type of strategy. Two initiatives or more of the type adopted: to be
 * reconciled. One, that covers every commune: whole. One that leaves communes: complementary when each of these has one of the type being drawn up
 * or planned, or an adopted one of another type; else it can be extended.
 */
export const standingsOf = perMembers(({ communes }: Members, ground: Ground): readonly TypeStanding[] => {
  const on = strategiesOn(ground);
  const covers = communes.map(({ insee }) => on.get(insee) ?? []);
  const adoptedOf = groupBy([...new Set(covers.flat())].filter(isAdopted), ({ type }) => type);
  return strategicTypes.map((type): TypeStanding => {
    const adopted = adoptedOf.get(type) ?? [];
    const [only, ...others] = adopted;
    if (only === undefined) return { type, standing: 'none', adopted, filling: [] };
    if (others.length > 0) return { type, standing: 'reconcile', adopted, filling: [] };
    const left = covers.filter((list) => !list.includes(only));
    if (left.length === 0) return { type, standing: 'whole', adopted, filling: [] };
    const fills = (one: InitiativeFact) =>
      one.type === type ? one.status === 'in_progress' || one.status === 'planned' : isAdopted(one);
    const standing = left.every((list) => list.some(fills)) ? 'complementary' : 'extend';
    return { type, standing, adopted, filling: [...new Set(left.flat())].filter(fills) };
  });
});

function isAdopted({ status }: InitiativeFact): boolean {
  return status === 'adopted';
}

function counting(standing: Standing) {
  return (members: Members, ground: Ground): Measure => {
    const held = standingsOf(members, ground).filter((one) => one.standing === standing);
    const parts = held.flatMap(({ type, adopted, filling }) => {
      const shown = standing === 'complementary' ? [...adopted, ...filling] : adopted;
      return [{ label: typeName(type), value: shown.length, confidence: confidenceOf(shown) }];
    });
    const shown = held.flatMap(({ adopted, filling }) => [...adopted, ...filling]);
    return measured(held.length, { confidence: confidenceOf(shown), parts });
  };
}

function typeName(type: InitiativeType): Bilingual {
  return label(textFor('fr').initiatives[type].name, textFor('en').initiatives[type].name);
}

function confidenceOf(initiatives: readonly InitiativeFact[]) {
  return weakest(initiatives.map(({ confidence }) => confidence));
}

function countOf(
  id: string,
  standing: Standing,
  name: Bilingual,
  direction: 'less' | 'more' | 'none',
  rule: Bilingual,
) {
  const words = {
    id,
    version: 1,
    label: name,
    unit: label('types de démarche', 'types of initiative'),
    definition: label(
      `${rule.fr} Types comptés\u00a0: stratégie, schéma de développement, schéma d’accueil, contrat de rayonnement\u202f; le découpage additionne ses destinations.`,
      `${rule.en} Types counted: strategy, development schema, reception schema, regional contract; a plan adds up its destinations.`,
    ),
    source: sources.initiatives,
    direction,
    decimals: 0,
  };
  return ofGroupings(words, counting(standing), (measures) => ({
    value: sum(measures.map(({ measure }) => measure.value ?? 0)),
    confidence: weakest(measures.map(({ measure }) => measure.confidence)),
    unknown: 0,
    parts: measures.map(({ name: grouping, measure }) => ({
      label: grouping,
      value: measure.value,
      confidence: measure.confidence,
    })),
  }));
}

/** Types of which several are adopted in one grouping. */
export const strategiesToReconcile = countOf(
  'strategies-reconcile',
  'reconcile',
  label('Stratégies à accorder', 'Strategies to reconcile'),
  'less',
  label(
    'Nombre de types dont deux démarches ou plus sont adoptées dans la destination.',
    'Number of types of which two or more initiatives are adopted in the destination.',
  ),
);

/** Types of which one is adopted and the other members have what fills it up. */
export const strategiesComplementary = countOf(
  'strategies-complementary',
  'complementary',
  label('Stratégies complémentaires', 'Complementary strategies'),
  'more',
  label(
    'Nombre de types dont une démarche est adoptée pour une partie des communes, chacune des autres ayant une démarche du même type en cours ou projetée, ou une d’un autre type adoptée.',
    'Number of types of which one initiative is adopted for some communes, each of the others having one of the type in progress or planned, or an adopted one of another type.',
  ),
);

/** Types of which one is adopted that could be extended to the other members. */
export const strategiesToExtend = countOf(
  'strategies-extend',
  'extend',
  label('Stratégies à étendre', 'Strategies to extend'),
  'none',
  label(
    'Nombre de types dont une seule démarche est adoptée, pour une partie des communes, les autres n’ayant rien qui la complète.',
    'Number of types of which one initiative alone is adopted, for some communes, the others having nothing that fills it up.',
  ),
);

/** Percentage of the inhabitants of communes that an adopted strategy covers. */
export function strategyCoverOf({ communes }: Members, ground: Ground): Measure {
  const on = strategiesOn(ground);
  const covering = (insee: string) =>
    (on.get(insee) ?? []).filter((one) => one.type === 'strategy' && isAdopted(one));
  const covered = communes.filter(({ insee }) => covering(insee).length > 0);
  const total = populationOf({ communes }, ground);
  return measured(total === 0 ? null : (100 * populationOf({ communes: covered }, ground)) / total, {
    confidence: confidenceOf(covered.flatMap(({ insee }) => covering(insee))),
  });
}

/** Part of the inhabitants under an adopted strategy. */
export const strategyCover = ofCommunes(
  {
    id: 'strategy-cover',
    version: 1,
    label: label('Population sous une stratégie adoptée', 'Population under an adopted strategy'),
    unit: units.percent,
    definition: label(
      'Part de la population des communes que couvre une stratégie adoptée.',
      'Share of the population in communes that an adopted strategy covers.',
    ),
    source: sources.initiatives,
    direction: 'more',
    decimals: 0,
  },
  strategyCoverOf,
);
