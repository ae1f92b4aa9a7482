import { specialTargets } from '../../geodata/imports/contract';
import type { Mapping } from '../../geodata/imports/contract';
import { registerOf } from '../../geodata/register/registry';
import { refusedParameters } from '../problems';
import type { ImportDocument } from './model';
import type { Choices } from './schemas';

/**
 * An import with what was chosen for its sheets; those of which nothing is said are left out.
 *
 * @throws Problem `invalid-parameter` for a sheet or a header that is not in the file, or a field that is not in the register
 */
export function withChoices(document: ImportDocument, { sheets }: Choices): ImportDocument {
  const known = new Set(document.sheets.map(({ sheet }) => sheet));
  for (const { sheet } of sheets) if (!known.has(sheet)) throw unknown('sheet', sheet);
  const chosen = new Map(sheets.map((choice) => [choice.sheet, choice]));
  return {
    ...document,
    sheets: document.sheets.map((sheet) => {
      const choice = chosen.get(sheet.sheet);
      if (choice === undefined || choice.register === null) return { ...sheet, mapping: null };
      checkMapping(choice.register, sheet.headers, choice.mapping);
      return { ...sheet, register: choice.register, mapping: choice.mapping };
    }),
  };
}

function checkMapping(register: string, headers: readonly string[], mapping: Mapping): void {
  const fields = new Set<string>([...registerOf(register).fields.map(({ name }) => name), ...specialTargets]);
  const known = new Set(headers);
  const seen = new Set<string>();
  for (const [header, target] of Object.entries(mapping)) {
    if (!known.has(header)) throw unknown('mapping', header);
    if (target === null) continue;
    if (!fields.has(target)) throw unknown('mapping', target);
    if (seen.has(target))
      throw refusedParameters([
        {
          name: 'mapping',
          received: target,
          expected: { fr: 'une seule colonne par champ', en: 'one column for each field' },
        },
      ]);
    seen.add(target);
  }
}

function unknown(name: string, received: string) {
  return refusedParameters([
    {
      name,
      received: received.slice(0, 200),
      expected: {
        fr: 'une feuille ou une colonne du fichier, un champ du registre',
        en: 'a sheet or a column of the file, a field of the register',
      },
    },
  ]);
}
