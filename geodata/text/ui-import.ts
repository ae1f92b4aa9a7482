/** What the words are told by: the same as in `geodata/imports`, which knows the texts and not the other way round. */
type State = 'reading' | 'mapping' | 'checking' | 'staged' | 'accepted' | 'refused' | 'cancelled';
type Outcome = 'refused' | 'done-with-notes' | 'done';
type Reason = 'saved' | 'name' | 'label' | 'synonym' | 'content' | 'near';
type StagedAction = 'create' | 'update' | 'unchanged' | 'blocked' | 'skipped';
type Decided = 'open' | 'accepted' | 'answered' | 'left';

/** Words of the screens of imports and exports, in one language. */
export interface ImportUi {
  readonly title: string;
  readonly intro: string;
  readonly drop: {
    readonly label: string;
    readonly hint: string;
    readonly choose: string;
    readonly register: string;
    readonly guess: string;
    readonly sending: string;
  };
  readonly exports: {
    readonly title: string;
    readonly intro: string;
    readonly base: string;
    readonly theme: (name: string) => string;
    readonly register: string;
  };
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly file: string;
    readonly by: string;
    readonly begun: string;
    readonly state: string;
    readonly open: (file: string) => string;
  };
  readonly states: Readonly<Record<State, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly steps: readonly [string, string, string, string];
  readonly step: (number: number, name: string) => string;
  readonly reading: string;
  readonly checking: string;
  readonly rowsSoFar: (rows: number) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly back: string;
  readonly again: string;
  readonly mapping: {
    readonly intro: string;
    readonly sheet: (name: string, rows: number) => string;
    readonly register: string;
    readonly leaveOut: string;
    readonly column: string;
    readonly sample: string;
    readonly field: string;
    readonly why: string;
    readonly nothing: string;
    readonly required: string;
    readonly twice: (field: string) => string;
    readonly missing: (fields: string) => string;
    readonly save: string;
    readonly check: string;
    readonly reasons: Readonly<Record<Reason, string>>;
    readonly special: Readonly<Record<'@id' | '@confidence' | '@source' | '@year' | '@note', string>>;
  };
  readonly report: {
    readonly action: (action: StagedAction, count: number) => string;
    readonly changes: (count: number) => string;
    readonly kinds: string;
    readonly kind: string;
    readonly column: string;
    readonly wholeRow: string;
    readonly count: string;
    readonly decide: string;
    readonly acceptAll: (count: number) => string;
    readonly leaveAll: (count: number) => string;
    readonly accept: string;
    readonly leave: string;
    readonly leaveRow: string;
    readonly questions: string;
    readonly questionsIntro: string;
    readonly question: (shown: string, count: number) => string;
    readonly choose: string;
    readonly answer: string;
    readonly rows: string;
    readonly only: Readonly<Record<'remarks' | 'blocked' | 'changes' | 'all', string>>;
    readonly row: string;
    readonly value: string;
    readonly wrong: string;
    readonly proposed: string;
    readonly emptyCell: string;
    readonly noRows: string;
    readonly page: (from: number, to: number, total: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly download: string;
    readonly clear: string;
    readonly restart: string;
    readonly states: Readonly<Record<Decided, string>>;
  };
  readonly entry: {
    readonly title: string;
    readonly nothing: string;
    readonly ready: (created: number, updated: number) => string;
    readonly blocked: (count: number) => string;
    readonly leaveOut: (count: number) => string;
    readonly accept: string;
    readonly done: (created: number, updated: number, leftOut: number) => string;
    readonly journal: (number: number) => string;
    readonly see: (register: string) => string;
  };
}
