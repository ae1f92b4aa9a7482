/** A sentence or a word in both languages of the interface. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** One of the values a choice admits, with the words that spreadsheets use for it. */
export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
  /** Other words for it, as found in files; case and accents do not count. */
  readonly synonyms?: readonly string[];
}

/** What a reference leads to: rows of a register by their id, communes by INSEE code, EPCIs by SIREN. */
export type ReferenceTarget = 'commune' | 'epci' | (string & Record<never, never>);

/** How the text of a field must be written; `month_day` is MM-DD, `hours` is 09:00-12:30 and so on, separated by commas. */
export type TextFormat = 'line' | 'long' | 'email' | 'web' | 'phone' | 'siren' | 'month_day' | 'hours';

interface Common {
  /** Name of the field in rows, files and columns of the database. */
  readonly name: string;
  readonly label: Bilingual;
  readonly required: boolean;
  /** Other headers under which files give it; case, accents and punctuation do not count. */
  readonly synonyms?: readonly string[];
  /** One sentence beside the field of a form. */
  readonly help?: Bilingual;
}

export type TextField = Common & {
  readonly type: 'text';
  readonly format: TextFormat;
  readonly max: number;
};
export type NumberField = Common & {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  /** Digits after the comma that are kept; 0: an integer. */
  readonly decimals: number;
  readonly unit?: Bilingual;
  /** It is a year that must have begun. */
  readonly begunYear?: true;
};
export type ChoiceField = Common & { readonly type: 'choice'; readonly choices: readonly Choice[] };
/** Several of the choices, kept in their order. */
export type ChoicesField = Common & { readonly type: 'choices'; readonly choices: readonly Choice[] };
export type BooleanField = Common & { readonly type: 'boolean' };
/** A day, as an ISO date; `future` admits days after today. */
export type DayField = Common & { readonly type: 'day'; readonly future: boolean };
export type ReferenceField = Common & {
  readonly type: 'reference';
  readonly to: ReferenceTarget;
  /** The row is a part of what it refers to: it goes with it. */
  readonly isPart?: true;
};

/** A column of a register, described once for forms, grids, files and checks. */
export type Field =
  TextField | NumberField | ChoiceField | ChoicesField | BooleanField | DayField | ReferenceField;

/** The value of a field: null is unknown or does not apply; a list is for `choices` alone. */
export type Value = string | number | boolean | null | readonly string[];
/** The values of a row by name of field; every field of its register is there. */
export type Values = Readonly<Record<string, Value>>;
