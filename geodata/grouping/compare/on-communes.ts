import type { ScenarioDocument, Share } from '../../model/scenario';
import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { communeUnit } from '../units';

/**
 * The document of a plan commune by commune, whatever its units, so that it can be laid on the ground of another day: a territory has
 * not the same communes on every day. Communes that the other ground does not know are left out; what is not about units stays.
 */
export function onCommunes({ document, units, sharesOf }: Plan, ground: Ground): ScenarioDocument {
  const assignment: Record<string, Share[]> = {};
  for (const { id, communes } of units.values()) {
    const shares = sharesOf.get(id) ?? [];
    if (shares.length === 0) continue;
    for (const insee of communes)
      if (ground.communes.has(insee)) assignment[communeUnit(insee)] = [...shares];
  }
  return { ...document, level: 'commune', opened: [], links: [], assignment };
}
