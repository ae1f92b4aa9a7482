import { groupBy } from '../../../model/group-by';
import { label } from '../../../register/common-fields';
import type { Bilingual } from '../../../register/field';
import type { Ground } from '../../ground';
import type { Members } from '../../plan';
import type { Measure, Part } from '../contract';
import { perMembers } from '../kept';
import { combined, measured, ofGroupings, structuresOf, sum, weakest } from '../measure';
import { sources, units } from '../words';

/** The skills of a grouping: in how many structures each is held, those of the referential that are held in none, structures not told of. */
export interface SkillsHeld {
  readonly held: readonly Part[];
  readonly missing: readonly Part[];
  readonly untold: number;
}

/** The skills that the structures of communes hold, in the order of the referential. */
const skillsOf = perMembers((members: Members, ground: Ground): SkillsHeld => {
  const structures = structuresOf(members, ground).filter(({ structure }) => structure.kind !== 'BA');
  const rows = structures.flatMap(({ structure }) => ground.skills.get(structure.id) ?? []);
  const bySkill = groupBy(rows, ({ skill }) => skill);
  const parts = ground.facts.referential.map(({ id, name }): Part => {
    const holders = bySkill.get(id) ?? [];
    return {
      label: name,
      value: new Set(holders.map(({ structure }) => structure)).size,
      confidence: weakest(holders.map(({ confidence }) => confidence)),
    };
  });
  return {
    held: parts.filter(({ value }) => value !== 0),
    missing: parts.filter(({ value }) => value === 0),
    untold: structures.filter(({ structure }) => !ground.skills.has(structure.id)).length,
  };
});

function skillMetric(
  words: {
    readonly id: string;
    readonly label: Bilingual;
    readonly rule: Bilingual;
    readonly direction: 'more' | 'less' | 'none';
  },
  partsOf: (skills: SkillsHeld) => readonly Part[],
) {
  const { id, label: name, rule, direction } = words;
  return ofGroupings(
    {
      id,
      version: 1,
      label: name,
      unit: units.count,
      definition: label(
        `${rule.fr} Les structures dont rien n’est dit sont comptées comme inconnues\u202f; le découpage a la moyenne de ses destinations.`,
        `${rule.en} Structures of which nothing is told are counted as unknown; a plan has the mean of its destinations.`,
      ),
      source: sources.skills,
      direction,
      decimals: 1,
    },
    (members, ground): Measure => {
      const skills = skillsOf(members, ground);
      const parts = partsOf(skills);
      const confidence = weakest(skills.held.map((part) => part.confidence));
      // Without a referential, or with nothing told of anybody, none is missing: it is not known.
      const known = ground.facts.referential.length > 0 && (skills.held.length > 0 || skills.untold === 0);
      return measured(known ? parts.length : null, { confidence, unknown: skills.untold, parts });
    },
    (measures) => combined(measures, (values) => sum(values) / values.length),
  );
}

/** Skills that are held. */
export const skillsPresent = skillMetric(
  {
    id: 'skills-present',
    label: label('Compétences présentes', 'Skills present'),
    rule: label(
      'Nombre de compétences du référentiel présentes dans une structure au moins.',
      'Number of skills of the referential that one structure at least holds.',
    ),
    direction: 'more',
  },
  ({ held }) => held,
);

/** Skills that nobody holds. */
export const skillsMissing = skillMetric(
  {
    id: 'skills-missing',
    label: label('Compétences manquantes', 'Skills missing'),
    rule: label(
      'Nombre de compétences du référentiel qu’aucune structure ne déclare.',
      'Number of skills of the referential that no structure tells of.',
    ),
    direction: 'less',
  },
  ({ missing }) => missing,
);

/** Skills that several structures hold. */
export const skillsInDuplicate = skillMetric(
  {
    id: 'skills-duplicate',
    label: label('Compétences en double', 'Skills in duplicate'),
    rule: label(
      'Nombre de compétences présentes dans deux structures ou plus.',
      'Number of skills that two or more structures hold.',
    ),
    direction: 'none',
  },
  ({ held }) => held.filter(({ value }) => (value ?? 0) > 1),
);
