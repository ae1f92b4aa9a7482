import type { Field, Value } from '../register/field';
import type { Cell, ImportContext, KnownOption } from './contract';
import { nameFinder, type NameFinder } from './known-names';
import { readBoolean } from './read-boolean';
import { readChoice, readChoices } from './read-choice';
import { communeFinder, isCommune, readCommune } from './read-commune';
import { readDay } from './read-day';
import { readNumber } from './read-number';
import { readReference } from './read-reference';
import { readText } from './read-text';
import { cellText, faultOf, longestPattern, spaced, wrong, type Reading } from './reading';
import { checkValue } from '../register/check-value';

/** Reads cells that are not empty as values of fields, and tells whether a value chosen for a field is one of it. */
export interface CellReader {
  readonly read: (field: Field, cell: Cell) => Reading;
  readonly admits: (field: Field, value: Value) => boolean;
  /** Whether a cell is plainly one of the field: a name or an id that is known, a text in the format. */
  readonly fits: (field: Field, cell: Cell) => boolean;
  /** Whether a cell is the very id of something that the field can refer to, or the SIREN that it holds itself. */
  readonly isId: (field: Field, cell: Cell) => boolean;
}

/** Cells of a field whose reading is remembered. */
const remembered = 2000;

type Context = Pick<ImportContext, 'today' | 'options' | 'communes' | 'epcis' | 'formerCommunes'>;

/** A reader of cells that knows what references can lead to; names are indexed once. */
export function cellReader(context: Context): CellReader {
  const { today } = context;
  const communes = communeFinder(context.communes, context.formerCommunes);
  const finders = new Map<string, NameFinder>([
    ['commune', communes.today],
    ['epci', nameFinder(context.epcis.map(epciOption))],
  ]);
  const finderOf = (to: string) => {
    const finder = finders.get(to) ?? nameFinder(context.options[to] ?? []);
    finders.set(to, finder);
    return finder;
  };
  const read = (field: Field, cell: Cell): Reading => {
    switch (field.type) {
      case 'text':
        return readText(field, cell, today);
      case 'number':
        return readNumber(field, cell, today);
      case 'day':
        return readDay(field, cell, today);
      case 'choice':
        return readChoice(field, cell);
      case 'choices':
        return readChoices(field, cell);
      case 'boolean':
        return readBoolean(cell);
      case 'reference':
        return field.to === 'commune' ? readCommune(communes, cell) : readReference(finderOf(field.to), cell);
    }
  };
  /** Texts keep their blanks, and choices their lines: their readers look to their length themselves. */
  const readSafely = (field: Field, cell: Cell): Reading => {
    if (typeof cell !== 'string' || field.type === 'text' || field.type === 'choices')
      return read(field, cell);
    const text = spaced(cell);
    return text.length > longestPattern
      ? wrong('register-too-long', { length: text.length, max: longestPattern })
      : read(field, text);
  };
  const checked = (field: Field, cell: Cell): Reading => {
    const reading = readSafely(field, cell);
    if ('fault' in reading) return reading;
    const issue = checkValue(field, reading.value, today);
    return issue === null ? reading : faultOf(issue);
  };
  // Most columns say the same few things again and again.
  const readings = new Map<Field, Map<Cell, Reading>>();
  return {
    read: (field, cell) => {
      const known = readings.get(field) ?? new Map<Cell, Reading>();
      readings.set(field, known);
      const reading = known.get(cell) ?? checked(field, cell);
      if (known.size < remembered) known.set(cell, reading);
      return reading;
    },
    fits: (field, cell) => {
      if (field.type !== 'reference') return !('fault' in readSafely(field, cell));
      return field.to === 'commune' ? isCommune(communes, cell) : finderOf(field.to).has(cellText(cell));
    },
    isId: (field, cell) =>
      field.type === 'reference'
        ? finderOf(field.to).byId.has(cellText(cell))
        : field.type === 'text' && field.format === 'siren' && !('fault' in readSafely(field, cell)),
    admits: (field, value) =>
      checkValue(field, value, today) === null &&
      (field.type !== 'reference' || value === null || finderOf(field.to).byId.has(String(value))),
  };
}

function epciOption({ siren, name }: ImportContext['epcis'][number]): KnownOption {
  return { id: siren, names: [name], detail: null };
}
