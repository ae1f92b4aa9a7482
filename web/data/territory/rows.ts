import { readMembers, readTerritories } from '../../../geodata/territory/member';
import type { Desk } from '../desk.svelte';
import type { EditorRows } from './editor.svelte';

/** The rows of territories and of their communes as the server has them now. Throws `ApiError`. */
export async function loadRows(desk: Desk): Promise<EditorRows> {
  const [territories, members] = ['territory', 'territory_commune'].map((id) => desk.table(id).rows);
  await Promise.all([territories?.load(), members?.load()]);
  return {
    territories: readTerritories(territories?.all.values() ?? []),
    members: readMembers(members?.all.values() ?? []),
  };
}

/** Goes to another screen of data, as following a link does. */
export function goTo(desk: Desk, path: string): void {
  history.pushState(null, '', path);
  desk.arrive(path);
}
