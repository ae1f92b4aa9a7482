import type { Issue } from '../../model/issue';
import { checkValues, keyText } from '../../register/check-row';
import { lastDay } from '../../register/events';
import { registerOf } from '../../register/registry';
import { groupBy } from '../../model/group-by';
import { registerRows } from '../register-rows';
import { packFiles, type Pack } from '../schema';
import { faultAt } from './fault';

/** The columns of a pack whose values go to fields of another name. */
const columnOf: Readonly<Record<string, string>> = {
  commune: 'insee',
  valid_from: 'from',
  valid_to: 'to',
  day: 'from',
  until: 'to',
};

/** Faults that the registers would find in a pack without any other: values they do not admit, rows they could not tell apart. */
export function checkRegisterRows(pack: Pack): Issue[] {
  const rows = registerRows(pack);
  const wrong = rows.flatMap(({ register, content, table, row }) =>
    // No day of a pack may not be in the future.
    checkValues(registerOf(register), content.values, lastDay).map(({ column = '', ...issue }) => ({
      ...issue,
      file: packFiles[table].file,
      row,
      column: columnOf[column] ?? column,
    })),
  );
  const byKey = groupBy(
    rows,
    ({ register, content }) => `${register}/${keyText(registerOf(register), content.values)}`,
  );
  const repeated = [...byKey.values()].flatMap(([first, ...others]) =>
    others.map(({ register, table, row, content }) => {
      const [field = ''] = registerOf(register).naming;
      const values = { value: String(content.values[field] ?? ''), first: first?.row ?? 0 };
      return faultAt(table, row, columnOf[field] ?? field, 'pack-duplicate', values);
    }),
  );
  return [...wrong, ...repeated];
}
