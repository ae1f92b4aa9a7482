import type { KnownCommune } from '../../../geodata/imports/contract';
import type { Option } from '../../../geodata/register/exchange';
import { readOptions } from './options';
import type { Session } from './register-rows';

/** What a reference can lead to, with the codes that files name it by. */
export interface Reference extends Option {
  readonly siren: string | null;
  /** INSEE code of the commune where it stands today; null when it stands in none, or does not exist today. */
  readonly seat: string | null;
}

/**
 * What a reference to a commune, an EPCI or a register can lead to, with its codes. Unordered.
 *
 * @param today ISO date
 */
export async function readReferences(
  sql: Session,
  target: string,
  today: string,
): Promise<readonly Reference[]> {
  const options = await readOptions(sql, target);
  const codes = await sql<{ id: string; siren: string | null; seat: string | null }[]>`
    select id, content->>'siren' as siren, case
      when coalesce(content->>'valid_from', '') <= ${today}::text and coalesce(content->>'valid_to', '9999') >= ${today}::text
      then content->>'commune' end as seat
    from register_row where register = ${target}`;
  const byId = new Map(codes.map((code) => [code.id, code]));
  return options.map((option) => ({ siren: null, seat: null, ...byId.get(option.id), ...option }));
}

/** The communes of today, for cells that give one by code or by name. */
export async function readKnownCommunes(sql: Session): Promise<readonly KnownCommune[]> {
  return sql<KnownCommune[]>`select insee, name, population from commune`;
}
