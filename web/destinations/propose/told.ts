import type { Issue } from '../../../geodata/model/issue';
import { limitedQuantities } from '../../../geodata/grouping/propose/request';
import { formatNumber, type Language } from '../../../geodata/text/format';
import { issueText } from '../../../geodata/text/issues';
import type { ProposalUi } from '../../../geodata/text/ui-proposal';

interface Names {
  readonly language: Language;
  readonly words: ProposalUi;
  /** Name of a unit by its id. */
  readonly unitName: (id: string) => string;
  /** Label of a variable by its id; undefined when there is none. */
  readonly variableName: (id: string) => string | undefined;
}

/** An issue, or an obstacle, as people say it: units and variables by their names, numbers as the language writes them. */
export function told(
  { code, values = {} }: Pick<Issue, 'code' | 'values'>,
  { language, words, unitName, variableName }: Names,
): string {
  const named = (value: string | number) => {
    if (typeof value === 'number') return formatNumber(value, language, 2);
    if (/^(territory|epci|commune):/.test(value)) return unitName(value);
    const quantity = limitedQuantities.find((one) => one === value);
    return quantity === undefined ? (variableName(value) ?? value) : words.quantities[quantity];
  };
  return issueText(
    {
      code,
      severity: 'error',
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, named(value)])),
    },
    language,
  );
}

/** A value of an objective, a bound or a total: four digits say enough. */
export function figure(value: number, language: Language): string {
  const digits = value === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
  return formatNumber(value, language, Math.min(6, digits));
}
