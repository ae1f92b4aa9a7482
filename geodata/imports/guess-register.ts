import { fold } from '../register/fold';
import { registers } from '../register/registry';
import type { Register } from '../register/register';
import type { ImportContext, RegisterGuess, SourceTable } from './contract';
import { matchWith } from './match-columns';
import { cellReader } from './read-cell';
import { isSpecial } from './special-fields';

/**
 * The registers by how well they fit a sheet, best first: how many of its columns they explain, how many of their required fields it
 * gives, and its name.
 */
export function guessRegister(table: SourceTable, context: ImportContext): readonly RegisterGuess[] {
  const reader = cellReader(context);
  return registers
    .map((register): RegisterGuess => {
      const matches = matchWith(register, table.headers, table.rows.slice(0, 200), context, reader);
      const own = matches.filter(({ target }) => target !== null && !isSpecial(target));
      const explained = own.reduce((sum, { score }) => sum + score, 0) / Math.max(1, countOwn(matches));
      const required = register.fields.filter((field) => field.required).map(({ name }) => name);
      const given = new Set<string>(own.map(({ target }) => target ?? ''));
      const covered = required.filter((name) => given.has(name)).length / required.length;
      const score = 0.45 * Math.min(1, explained) + 0.35 * covered + 0.2 * titleScore(register, table.sheet);
      return { register: register.id, score: Math.round(score * 1000) / 1000 };
    })
    .toSorted((a, b) => b.score - a.score);
}

function countOwn(matches: readonly { readonly target: string | null }[]): number {
  return matches.filter(({ target }) => target === null || !isSpecial(target)).length;
}

/** Whether a sheet is named as a register is, shortened at most: workbooks admit 31 letters. */
function titleScore({ id, title, one }: Register, sheet: string): number {
  const name = fold(sheet.replace(/\.\w{2,8}$/, ''));
  if (name === '') return 0;
  const titles = [id, title.fr, title.en, one.fr, one.en].map(fold);
  if (titles.includes(name)) return 1;
  if (titles.some((text) => name.length >= 12 && text.startsWith(name))) return 0.9;
  return titles.some((text) => ` ${name} `.includes(` ${text} `)) ? 0.6 : 0;
}
