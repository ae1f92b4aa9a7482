import { answerStates } from '../../../geodata/model/collection';
import type { CollectionTotals, StructureCollection } from '../../../geodata/model/collection';
import { compareNames } from '../../../geodata/text/format';

/** Which structures of a campaign are shown; a zone of null is every zone. */
export interface CampaignFilter {
  readonly late: boolean;
  readonly unanswered: boolean;
  readonly zone: string | null;
}

/** A column of the table of a campaign, `share:` before a theme. */
export type CampaignColumn = 'structure' | 'zone' | 'overall' | 'answer' | `share:${string}`;

/** A column and a direction. */
export interface CampaignOrder {
  readonly column: CampaignColumn;
  readonly descending: boolean;
}

/** The structures that a filter lets through, in an order; names decide between equals. */
export function arrangeStructures(
  structures: readonly StructureCollection[],
  filter: CampaignFilter,
  { column, descending }: CampaignOrder,
  zoneName: (id: string | null) => string,
): readonly StructureCollection[] {
  const sign = descending ? -1 : 1;
  const compare = (a: StructureCollection, b: StructureCollection): number => {
    switch (column) {
      case 'structure':
        return compareNames(a.name, b.name);
      case 'zone':
        return compareNames(zoneName(a.zone), zoneName(b.zone));
      case 'overall':
        return a.overall - b.overall;
      case 'answer':
        return rankOf(a) - rankOf(b) || compareText(a.answer?.day, b.answer?.day);
      default: {
        const theme = column.slice('share:'.length);
        return (a.shares[theme] ?? 0) - (b.shares[theme] ?? 0);
      }
    }
  };
  return structures
    .filter(
      ({ late, answer, zone }) =>
        (!filter.late || late) &&
        (!filter.unanswered || answer === null) &&
        (filter.zone === null || zone === filter.zone),
    )
    .toSorted((a, b) => sign * compare(a, b) || compareNames(a.name, b.name));
}

/** What a press on the head of a column does: ascending, then descending. */
export function nextCampaignOrder(order: CampaignOrder, column: CampaignColumn): CampaignOrder {
  return { column, descending: order.column === column && !order.descending };
}

/** Those to remind: neither a complete answer nor a refusal has come. */
export function toRemind(structures: readonly StructureCollection[]): readonly StructureCollection[] {
  return structures.filter(({ answer }) => answer === null || answer.state === 'partial');
}

/** How many have answered, in full or in part. */
export function answeredCount({ answers }: CollectionTotals): number {
  return answers.complete + answers.partial;
}

function rankOf({ answer }: StructureCollection): number {
  return answer === null ? answerStates.length : answerStates.indexOf(answer.state);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}

/** The id of the answer of a structure to a campaign, the same each time, so that two who enter it make it once; null when it would be too long. */
export function answerId(campaign: string, structure: string): string | null {
  const id = `${campaign}_${structure}`;
  return id.length <= 64 ? id : null;
}
