import { isUnattested } from '../model/evidence';
import type { Confidence } from '../model/evidence';
import type { Option } from '../register/exchange';
import type { Field, ReferenceField, Value } from '../register/field';
import { fold } from '../register/fold';
import type { Register } from '../register/register';
import type { Row } from '../register/row';
import { exportWords } from '../text/export-words';
import { textFor } from '../text/index';

/** A cell of an export; what writes files makes texts harmless to spreadsheets (`csvLine`, `writtenSheets`). */
export type ExportCell = string | number | null;

/** Gives the cell that names what a reference leads to; an id that leads nowhere stays as it is. */
export type Naming = (target: string, id: string) => string;

/** A column of an export: its header, and what it holds of a row. */
interface ExportColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cellOf: (row: Row) => ExportCell;
}

/**
 * What references are called in exports, so that they can be read back exactly: by their name when it is theirs alone, with what tells
 * them from others of the name behind it when that does, else by their id; communes and EPCIs by their code, their name stands in a
 * column of its own.
 */
export function namingOf(options: ReadonlyMap<string, readonly Option[]>): Naming {
  const byTarget = new Map([...options].map(([target, list]) => [target, exactNames(list)]));
  return (target, id) => byTarget.get(target)?.get(id) ?? id;
}

function exactNames(options: readonly Option[]): ReadonlyMap<string, string> {
  const ids = new Set(options.map(({ id }) => id));
  const holders = new Map<string, Set<string>>();
  for (const option of options)
    for (const name of namesOf(option)) {
      const holding = holders.get(fold(name)) ?? new Set();
      holders.set(fold(name), holding.add(option.id));
    }
  const isExact = (name: string) =>
    fold(name) !== '' && holders.get(fold(name))?.size === 1 && !ids.has(name.trim());
  return new Map(options.map((option) => [option.id, namesOf(option).find(isExact) ?? option.id]));
}

/** As `geodata/imports` understands them. */
function namesOf({ name, detail }: Option): readonly string[] {
  return detail === null ? [name] : [name, `${name} (${detail})`];
}

/** The name of the sheet of a register: its title, without the characters that workbooks do not admit there. */
export function sheetName({ title }: Register): string {
  return title.fr.replace(/\s*[[\]:*?/\\]\s*/g, ' – ');
}

/** What a register may refer to that has no row: their codes are written, and their names beside. */
const coded: ReadonlySet<string> = new Set(['commune', 'epci']);

/** The registers that rows of a register refer to, and `commune` and `epci` when they do. */
export function targetsOf(register: Register): readonly string[] {
  return [...new Set(register.fields.flatMap((field) => (field.type === 'reference' ? [field.to] : [])))];
}

/** The columns of an export of a register, in French as files travel in France: id, fields, evidence. */
export function exportColumns(
  register: Register,
  nameOf: Naming,
  codedNameOf: Naming,
): readonly ExportColumn[] {
  const words = exportWords.fr;
  const { confidences } = textFor('fr');
  return [
    { header: words.id, width: 18, cellOf: ({ id }) => id },
    ...register.fields.flatMap((field) => [
      {
        header: field.label.fr,
        width: widthOf(field),
        cellOf: ({ values }: Row) => cellOf(field, values[field.name] ?? null, nameOf),
      },
      ...(field.type === 'reference' && coded.has(field.to) ? [nameColumn(field, codedNameOf)] : []),
    ]),
    { header: words.confidence, width: 14, cellOf: ({ evidence }) => confidences[evidence.confidence] },
    { header: words.source, width: 36, cellOf: ({ evidence }) => evidence.source },
    { header: words.year, width: 18, cellOf: ({ evidence }) => evidence.year },
    { header: words.note, width: 36, cellOf: ({ evidence }) => evidence.note },
  ];
}

/** Read by people only: an import takes the code. */
function nameColumn({ name, label, to }: ReferenceField, codedNameOf: Naming): ExportColumn {
  return {
    header: `${label.fr} (${exportWords.fr.name})`,
    width: 28,
    cellOf: ({ values }) => {
      const code = values[name];
      return typeof code === 'string' ? codedNameOf(to, code) : null;
    },
  };
}

/** Between the choices of a list: labels have commas of their own. */
const listSeparator = ' | ';

function cellOf(field: Field, value: Value, nameOf: Naming): ExportCell {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? exportWords.fr.yes : exportWords.fr.no;
  if (typeof value !== 'string') return value.map((one) => choiceLabel(field, one)).join(listSeparator);
  if (field.type === 'choice') return choiceLabel(field, value);
  if (field.type === 'reference') return coded.has(field.to) ? value : nameOf(field.to, value);
  return value;
}

function choiceLabel(field: Field, value: string): string {
  const choices = field.type === 'choice' || field.type === 'choices' ? field.choices : [];
  return choices.find((choice) => choice.value === value)?.label.fr ?? value;
}

function widthOf(field: Field): number {
  if (field.type === 'reference') return coded.has(field.to) ? 10 : 36;
  if (field.type === 'text') return Math.min(Math.max(field.max, field.label.fr.length + 2), 40);
  return Math.max(field.label.fr.length + 2, 12);
}

/** The weakest confidence that an export must mention; null when every value is attested or declared. */
export function mentionOf(confidences: Iterable<Confidence>): 'estimated' | 'demonstration' | null {
  const found = new Set([...confidences].filter(isUnattested));
  if (found.has('demonstration')) return 'demonstration';
  return found.has('estimated') ? 'estimated' : null;
}
