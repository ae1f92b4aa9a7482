import type { Choice, ChoiceField, ChoicesField } from '../register/field';
import { fold } from '../register/fold';
import type { Candidate, Cell } from './contract';
import { nearest } from './near';
import { cellText, mended, read, wrong, type Reading } from './reading';

const indexes = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

/** The choices by every word for them, folded: value, labels, synonyms; of two that share a word the first has it. */
function indexOf(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const known = indexes.get(choices);
  if (known !== undefined) return known;
  const index = new Map<string, Choice>();
  for (const words of [valueOf, labelsOf, synonymsOf])
    for (const choice of choices)
      for (const word of words(choice)) if (!index.has(fold(word))) index.set(fold(word), choice);
  indexes.set(choices, index);
  return index;
}
const valueOf = ({ value }: Choice) => [value];
const labelsOf = ({ label }: Choice) => [label.fr, label.en];
const synonymsOf = ({ synonyms = [] }: Choice) => synonyms;

/** The value of a choice from its value, its label or a synonym of it, folded; undefined when the text is none of these. */
function findChoice(choices: readonly Choice[], text: string): string | undefined {
  return indexOf(choices).get(fold(text))?.value;
}

/** One of the choices from a cell; the nearest is proposed when there is one. */
export function readChoice({ choices }: ChoiceField, cell: Cell): Reading {
  const text = cellText(cell);
  const found = findChoice(choices, text);
  if (found !== undefined) return read(found);
  const [near, ...others] = nearest(fold(text), indexOf(choices));
  if (near !== undefined && others.length === 0)
    return mended('import-near-choice', near.value, { value: text }, near.label.fr);
  return wrong(
    'register-not-a-choice',
    { value: text, admitted: choices.map(({ label }) => label.fr).join(', ') },
    choices.map(candidateOf),
  );
}

function candidateOf({ value, label }: Choice): Candidate {
  return { value, name: label.fr, detail: null };
}

/** Several of the choices from a cell, parted by semicolons, slashes, line breaks or commas; a label may hold commas itself. */
export function readChoices({ choices }: ChoicesField, cell: Cell): Reading {
  const text = cellText(cell);
  const found: string[] = [];
  let isMended = false;
  for (const part of partsOf(choices, text)) {
    const range = rangeOf(choices, part);
    if (range !== null) {
      found.push(...range);
      continue;
    }
    const value = findChoice(choices, part);
    if (value !== undefined) {
      found.push(value);
      continue;
    }
    const [near, ...others] = nearest(fold(part), indexOf(choices));
    if (near === undefined || others.length > 0)
      return wrong('register-not-a-choice', {
        value: part,
        admitted: choices.map(({ label }) => label.fr).join(', '),
      });
    found.push(near.value);
    isMended = true;
  }
  const values = choices.map(({ value }) => value).filter((value) => found.includes(value));
  const shown = choices.flatMap(({ value, label }) => (values.includes(value) ? [label.fr] : [])).join(', ');
  return isMended ? mended('import-near-choice', values, { value: text }, shown) : read(values);
}

/** The choices from one to another, in their order: "du lundi au vendredi"; all of them: "tous les jours". */
function rangeOf(choices: readonly Choice[], part: string): readonly string[] | null {
  const values = choices.map(({ value }) => value);
  if (/^(tous|toutes|tous les jours|7 ?j 7)$/.test(fold(part))) return values;
  const [, from = '', to = ''] = /^(?:du )?(.+) (?:au|a) (.+)$/.exec(fold(part)) ?? [];
  const [first, last] = [from, to].map((word) => values.indexOf(findChoice(choices, word) ?? ''));
  if (first === undefined || last === undefined || first < 0 || last < first) return null;
  return values.slice(first, last + 1);
}

/** The parts of a list; of those parted by commas the longest run that is one choice is taken first. */
function partsOf(choices: readonly Choice[], text: string): readonly string[] {
  const words = choices.flatMap((choice) => [...valueOf(choice), ...labelsOf(choice), ...synonymsOf(choice)]);
  const longest = Math.max(...words.map((word) => word.split(',').length));
  return text
    .split(/[;/\n|]+/)
    .flatMap((part) => {
      const pieces = part.split(',');
      const parts: string[] = [];
      while (pieces.length > 0) {
        let length = Math.min(longest, pieces.length);
        while (length > 1 && findChoice(choices, pieces.slice(0, length).join(',')) === undefined)
          length -= 1;
        parts.push(pieces.splice(0, length).join(','));
      }
      return parts;
    })
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
