import type { AnswerState, Reminder } from '../model/collection';

/** Words of the screens of campaigns, in one language. */
export interface CampaignUi {
  readonly title: string;
  readonly intro: string;
  /** How the shares are reckoned, in one sentence. */
  readonly rule: string;
  readonly create: string;
  readonly edit: string;
  readonly none: string;
  readonly back: string;
  readonly percent: (share: number) => string;
  readonly columns: {
    readonly name: string;
    readonly year: string;
    readonly opens: string;
    readonly due: string;
    readonly themes: string;
    readonly progress: string;
    readonly answered: string;
    readonly late: string;
    readonly structure: string;
    readonly zone: string;
    readonly asked: string;
    readonly answers: string;
    readonly overall: string;
    readonly answer: string;
    readonly day: string;
  };
  readonly of: (count: number, total: number) => string;
  readonly about: (year: number, opens: string, due: string) => string;
  readonly overdue: string;
  readonly notOpen: string;
  readonly finding: (answered: number, asked: number, late: number) => string;
  readonly nobodyAsked: string;
  readonly ownOnly: string;
  readonly byZone: string;
  readonly byStructure: string;
  readonly all: string;
  readonly noZone: string;
  readonly answers: Readonly<Record<AnswerState | 'none', string>>;
  readonly filters: {
    readonly label: string;
    readonly late: string;
    readonly unanswered: string;
    readonly zone: string;
    readonly everyZone: string;
    readonly shown: (shown: number, total: number) => string;
    readonly nothing: string;
  };
  readonly sortBy: (column: string) => string;
  readonly answerOf: (structure: string) => string;
  readonly dayOf: (structure: string) => string;
  readonly shareOf: (theme: string, share: string) => string;
  readonly late: string;
  readonly pending: string;
  /** Beside the map. */
  readonly map: {
    readonly open: string;
    readonly closed: string;
    readonly failed: (detail: string) => string;
  };
  readonly reminders: {
    readonly title: string;
    readonly intro: (count: number) => string;
    readonly nobody: string;
    readonly addresses: string;
    readonly subject: string;
    readonly letter: string;
    readonly copyAddresses: string;
    readonly copyLetter: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly withoutAddress: (count: number) => string;
    readonly send: string;
    readonly noMail: string;
    readonly confirmTitle: (count: number) => string;
    readonly confirmText: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly sending: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<Reminder['outcome'], string>>;
    readonly failed: (detail: string) => string;
  };
}
