import type { Option } from '../../../geodata/register/exchange';
import { registerOf } from '../../../geodata/register/registry';
import type { Session } from './register-rows';

/** The communes by INSEE code, the EPCIs by SIREN, or the rows of a register by id: what a reference can lead to. Unordered. */
export async function readOptions(sql: Session, target: string): Promise<readonly Option[]> {
  if (target === 'commune') return sql<Option[]>`select insee as id, name, insee as detail from commune`;
  if (target === 'epci') return sql<Option[]>`select siren as id, name, kind as detail from epci`;
  // The first field names the row by itself in every register that others refer to.
  const [naming = 'name'] = registerOf(target).naming;
  return sql<Option[]>`
    select r.id, r.content->>${naming}::text as name, c.name as detail
    from register_row r left join commune c on c.insee = r.content->>'commune'
    where r.register = ${target}`;
}
