import type { Cell } from '../../../geodata/imports/contract';

/** A cell of an OpenDocument spreadsheet while it is read. */
export interface OdsCell {
  readonly repeated: number;
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (part: string) => void;
  readonly value: () => Cell;
}

/** A cell by its attributes: its typed value when it has one, else its paragraphs, a line each. */
export function odsCell(attributes: Readonly<Record<string, string>>, repeated: number): OdsCell {
  const lines: string[] = [];
  let depth = 0;
  const add = (part: string) => {
    if (depth > 0) lines[lines.length - 1] = (lines.at(-1) ?? '') + part;
  };
  return {
    repeated,
    open: (name, { c }) => {
      if (name === 'p' || name === 'h') {
        depth += 1;
        lines.push('');
      } else if (name === 's') add(' '.repeat(Math.min(1000, Number(c ?? 1) || 1)));
      else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
    },
    close: (name) => {
      if (name === 'p' || name === 'h') depth -= 1;
    },
    text: add,
    value: () => typedValue(attributes, lines.join('\n').trim()),
  };
}

function typedValue(attributes: Readonly<Record<string, string>>, text: string): Cell {
  const { value, 'value-type': type } = attributes;
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const number = Number(value);
    return value === undefined || !Number.isFinite(number) ? textOf(text) : number;
  }
  if (type === 'date') return textOf((attributes['date-value'] ?? text).replace(/T00:00(:00(\.0+)?)?$/, ''));
  if (type === 'boolean') return attributes['boolean-value'] === 'true';
  if (type === 'time') {
    const [, hours, minutes] = /^PT(\d+)H(\d+)M/.exec(attributes['time-value'] ?? '') ?? [];
    return hours === undefined || minutes === undefined
      ? textOf(text)
      : `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  }
  return textOf(text === '' ? (attributes['string-value'] ?? '').trim() : text);
}

function textOf(text: string): Cell {
  return text === '' ? null : text;
}
