import { groupBy } from '../../../model/group-by';
import { actorRoles } from '../../../model/initiative';
import { label } from '../../../register/common-fields';
import { textFor } from '../../../text';
import type { InitiativeFact } from '../../facts';
import { perGround } from '../kept';
import { measured, ofCommunes, weakest } from '../measure';
import { sources, units } from '../words';

/** The initiatives of each commune that have not lapsed. */
const activeOn = perGround(({ facts }) => {
  const byCommune = new Map<string, InitiativeFact[]>();
  for (const initiative of facts.initiatives) {
    if (initiative.status === 'lapsed') continue;
    for (const insee of initiative.communes) {
      const list = byCommune.get(insee);
      if (list === undefined) byCommune.set(insee, [initiative]);
      else list.push(initiative);
    }
  }
  return byCommune;
});

/** Actors of the initiatives of a grouping, with their roles. */
export const actors = ofCommunes(
  {
    id: 'actors',
    version: 1,
    label: label('Acteurs impliqués', 'Actors involved'),
    unit: units.count,
    definition: label(
      'Nombre d’acteurs qui ont un rôle dans une démarche non caduque couvrant une commune au moins\u202f; en regard de chacun, le nombre de ces démarches et ses rôles.',
      'Number of actors with a role in an initiative that has not lapsed and covers one commune at least; beside each, the number of these initiatives and its roles.',
    ),
    source: sources.initiatives,
    direction: 'none',
    decimals: 0,
  },
  ({ communes }, ground) => {
    const on = activeOn(ground);
    const active = new Set(communes.flatMap(({ insee }) => on.get(insee) ?? []));
    const rows = [...active].flatMap((initiative) =>
      initiative.actors.map(({ actor, name, role }) => ({ actor, name, role, initiative })),
    );
    const [fr, en] = [textFor('fr').roles, textFor('en').roles];
    const parts = Array.from(
      groupBy(rows, ({ actor }) => actor),
      ([actor, of]) => {
        const roles = actorRoles.filter((role) => of.some((one) => one.role === role));
        const name = of[0]?.name ?? actor;
        return {
          label: label(
            `${name} (${roles.map((role) => fr[role]).join(', ')})`,
            `${name} (${roles.map((role) => en[role]).join(', ')})`,
          ),
          value: new Set(of.map(({ initiative }) => initiative.id)).size,
          confidence: weakest(of.map(({ initiative }) => initiative.confidence)),
        };
      },
    ).toSorted((a, b) => b.value - a.value || (a.label.fr < b.label.fr ? -1 : 1));
    return measured(parts.length, { confidence: weakest(parts.map(({ confidence }) => confidence)), parts });
  },
);
