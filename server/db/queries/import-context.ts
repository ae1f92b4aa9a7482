import type { KnownCommune } from '../../../geodata/imports/contract';
import type { Session } from './register-rows';

/** The communes of today, for cells that give one by code or by name. */
export async function readKnownCommunes(sql: Session): Promise<readonly KnownCommune[]> {
  return sql<KnownCommune[]>`select insee, name, population from commune`;
}
