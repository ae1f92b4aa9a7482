import type { Estimated, EstimateInput, NewRow } from './input';
import { inventInitiatives } from './initiatives';
import { estimateMeans } from './means';
import { territoryName } from './names';
import { inventOpenings } from './openings';
import { inventSkills } from './skills';
import { estimateStaff } from './staff';
import { territoryIdOf } from './subjects';
import { competentStructures } from './territory-communes';

const officeNote =
  'Estimation\u00a0: les communes de la zone les plus proches de l’office, de son EPCI d’abord, d’un seul tenant autant que possible.';
const syndicatNote = 'Estimation\u00a0: la commune du syndicat d’initiative.';

/** Everything a pack estimates or invents, from its facts and the reference communes; `networkYear` is the year of the means. */
export function estimatePack(input: EstimateInput, networkYear: number): Estimated {
  const competent = competentStructures(input);
  const names = new Map(input.zoneCommunes.map(({ insee, name }) => [insee, name]));
  const members = input.structures.filter(({ kind }) => kind !== 'BA');
  const territories = members.map(({ id, name, kind, insee }): NewRow<'territories'> => ({
    id: territoryIdOf(id),
    structure: id,
    name: territoryName(name, names.get(insee) ?? insee),
    from: null,
    to: null,
    confidence: 'estimated',
    source: null,
    source_year: null,
    note: kind === 'SI' ? syndicatNote : officeNote,
  }));
  const territoryCommunes = members.flatMap(({ id }) =>
    [...competent]
      .filter(([, structure]) => structure === id)
      .map(([insee]) => ({ territory: territoryIdOf(id), insee }))
      .toSorted((a, b) => (a.insee < b.insee ? -1 : 1)),
  );
  const means = estimateMeans(input, competent, networkYear);
  return {
    territories,
    territoryCommunes,
    means,
    ...inventInitiatives(input),
    staff: estimateStaff(means, input.staffTotals, networkYear),
    openings: inventOpenings(input.structures),
    ...inventSkills(input.structures, means, networkYear),
  };
}
