import { formatDate, type Language } from '../text/format';
import type { CompareUi } from '../text/ui-compare';
import type { PlanRef } from '../grouping/compare/plan-ref';

/** What a plan is called: by the name of its scenario, or as a reference. */
export function planName(ref: PlanRef, name: string | null, words: CompareUi, language: Language): string {
  switch (ref.kind) {
    case 'scenario':
      return name ?? ref.id;
    case 'version':
      return words.version(name ?? ref.id, ref.number);
    case 'reference':
      return words[ref.reference];
    case 'territories':
      return words.territories(formatDate(ref.day, language));
  }
}
