import { percent } from '../../../geodata/scene/siting';
import { countedOf } from '../../../geodata/scene/siting-drawing';
import type { SolvedPlan } from '../../../geodata/catchments/plan/solve';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import { sitingModels } from '../../../geodata/siting/registry';
import type { SitingModel } from '../../../geodata/siting/contract';
import { formatNumber, type Language } from '../../../geodata/text/format';
import { planWordsFor } from '../../../geodata/text/plan-words';
import { sitingUiFor } from '../../../geodata/text/ui-siting';
import type { Price } from '../solve/searcher.svelte';

/** What the objective of a model counts. */
export function countsOf(model: string): SitingModel['counts'] {
  return sitingModels.find(({ id }) => id === model)?.counts ?? 'weighted cost';
}

/** A value of an objective in short, as people say it: a mean way, a way, people, or points. */
export function valueText(
  value: number,
  { model, totalWeight, unit }: Pick<SolvedPlan, 'model' | 'totalWeight' | 'unit'>,
  document: SitingDocument,
  language: Language,
): string {
  const words = planWordsFor(language);
  switch (countsOf(model)) {
    case 'weighted cost':
      return words.cost(totalWeight > 0 ? value / totalWeight : 0, unit);
    case 'cost':
      return words.cost(value, unit);
    case 'weight':
      return words.people(Math.round(value), countedOf(document, []).measure);
    case 'sites':
      return sitingUiFor(language).list.points(value);
  }
}

/** What a plan reaches, in a sentence. */
export function objectiveText(plan: SolvedPlan, document: SitingDocument, language: Language): string {
  const words = sitingUiFor(language).search.objective;
  const { proof, totalWeight, model } = plan;
  const value = valueText(proof.objective, plan, document, language);
  const counts = countsOf(model);
  if (counts === 'weight')
    return words.weight(value, percent(totalWeight > 0 ? proof.objective / totalWeight : 0, language));
  return words[counts](value);
}

/** Whether a plan is the best there can be, in a sentence: the gap when it is not proven. */
export function proofText({ proof }: Pick<SolvedPlan, 'proof'>, language: Language): string {
  const words = sitingUiFor(language).search;
  if (proof.proven) return words.proven;
  return proof.gap === null ? words.noGap : words.gap(percent(proof.gap, language));
}

/** What keeping a point costs, in a sentence. */
export function priceText({ without, kept }: Price, name: string, language: Language): string {
  const words = sitingUiFor(language).search;
  const { plan, document } = without;
  const [before, after] = [plan.proof.objective, kept.plan.proof.objective];
  const counts = countsOf(plan.model);
  const loss = counts === 'weight' ? before - after : after - before;
  if (loss <= 1e-9 * Math.max(1, Math.abs(before))) return words.priceNone(name);
  const text = (value: number) => valueText(value, plan, document, language);
  // To a tenth, so that what is told before and after differs by what is told between.
  const mean = (value: number) =>
    `${formatNumber(value / Math.max(plan.totalWeight, Number.MIN_VALUE), language, 1)}\u00a0${plan.unit}`;
  const told = {
    'weighted cost': () => words.priceCost(mean(loss), mean(before), mean(after)),
    cost: () => words.priceFar(text(loss), text(before), text(after)),
    weight: () => words.priceWeight(text(loss)),
    sites: () => words.priceSites(text(loss)),
  };
  return words.price(name, told[counts]());
}
