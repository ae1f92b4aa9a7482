import type { Estimated, EstimateInput, NewRow } from './input';
import { lifeline } from './lifeline';
import { demonstrationMention } from './names';
import { partnersOf } from './partners';
import { randomFor } from './random';
import { recipes } from './recipes';
import { subjectsOf } from './subjects';

const note =
  'Inventée par règle pour montrer l’outil\u202f: ni son existence, ni ses dates, ni ses acteurs ne sont attestés.';

type InitiativeTables = Pick<
  Estimated,
  'initiatives' | 'initiativeTerritories' | 'initiativeStatuses' | 'initiativeActors'
>;

/** Demonstration initiatives over the territories of the pack, following `recipes`; the same input gives the same rows. */
export function inventInitiatives(input: EstimateInput): InitiativeTables {
  const subjects = subjectsOf(input);
  const initiatives: NewRow<'initiatives'>[] = [];
  const initiativeTerritories: NewRow<'initiativeTerritories'>[] = [];
  const initiativeStatuses: NewRow<'initiativeStatuses'>[] = [];
  const initiativeActors: NewRow<'initiativeActors'>[] = [];

  for (const recipe of recipes) {
    const prefix = [recipe.type.replaceAll('_', '-'), recipe.series].filter((part) => part !== '').join('-');
    for (const subject of recipe.subjects(subjects)) {
      const id = `${prefix}-${subject.id}`;
      const random = randomFor(id);
      if (!random.chance(recipe.frequency(subject))) continue;
      const statuses = lifeline(random, recipe.plan(subject, random));
      if (statuses.length === 0) continue;
      const name = `${recipe.name} ${subject.complement} ${demonstrationMention}`;
      initiatives.push({
        id,
        type: recipe.type,
        name,
        confidence: 'demonstration',
        source: null,
        source_year: null,
        note,
      });
      for (const territory of subject.territories) initiativeTerritories.push({ initiative: id, territory });
      for (const { status, from } of statuses)
        initiativeStatuses.push({ initiative: id, status, from, to: null });
      for (const partner of partnersOf(recipe.type, random))
        initiativeActors.push({ initiative: id, ...partner });
    }
  }
  return { initiatives, initiativeTerritories, initiativeStatuses, initiativeActors };
}
