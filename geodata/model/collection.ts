/** What a structure may answer to a campaign of collection; `none` stands for no answer where answers are counted. */
export const answerStates = ['complete', 'partial', 'refused'] as const;
export type AnswerState = (typeof answerStates)[number];

/** A campaign of collection: what is asked, about which year, and by when. Days are ISO dates, `themes` those of the registers. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly opens: string;
  readonly due: string;
  readonly themes: readonly string[];
}

/** The answer of a structure and the day (ISO date) it came, with its row of the register. */
export interface CampaignAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: AnswerState;
  readonly day: string;
}

/** How far the collection is for a structure: shares from 0 to 1 by theme, and of all. */
export interface StructureCollection {
  readonly id: string;
  readonly name: string;
  /** Zone of its commune; null when the commune is in none. */
  readonly zone: string | null;
  readonly email: string | null;
  readonly shares: Readonly<Record<string, number>>;
  readonly overall: number;
  readonly answer: CampaignAnswer | null;
  /** The term has passed without a complete answer. */
  readonly late: boolean;
}

/** The same for several structures: how many answered what, and the means of the shares (null: of no structure). */
export interface CollectionTotals {
  readonly asked: number;
  readonly answers: Readonly<Record<AnswerState | 'none', number>>;
  readonly late: number;
  readonly shares: Readonly<Record<string, number | null>>;
  readonly overall: number | null;
}

/** Where a campaign stands on a day: structures in the order of their names, zones in the order given. */
export interface CollectionState {
  readonly campaign: Campaign;
  readonly structures: readonly StructureCollection[];
  readonly totals: CollectionTotals;
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly totals: CollectionTotals;
  }[];
}

/** A campaign as the list of campaigns shows it. */
export interface CampaignSummary extends Campaign {
  readonly totals: CollectionTotals;
}

/** What became of a reminder: why it was not sent when it was not. */
export const reminderOutcomes = ['sent', 'failed', 'no-address', 'address-changed', 'answered'] as const;

/** A reminder to a structure, at the address it was to be sent to, and what became of it. */
export interface Reminder {
  readonly structure: string;
  readonly email: string | null;
  readonly outcome: (typeof reminderOutcomes)[number];
}

/** A share from 0 to 1 in whole percent; nothing but none is 0, nothing but all is 100. */
export function percentOf(share: number): number {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 1;
  return percent === 100 && share < 1 - 1e-9 ? 99 : percent;
}
