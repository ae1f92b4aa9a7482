import type { Campaign, CollectionState } from '../../geodata/model/collection';
import { campaignOf, collectionState } from '../../geodata/register/collection-state';
import { registersFor } from '../../geodata/register/completeness';
import type { Sql } from '../db/fragments';
import { readZones } from '../db/queries/campaigns';
import { readRegister } from '../db/queries/register-rows';

/** Every campaign, the latest term first. */
export async function readCampaigns(sql: Sql): Promise<readonly Campaign[]> {
  const campaigns = (await readRegister(sql, 'campaign')).map(campaignOf);
  return campaigns.toSorted((a, b) => (a.due > b.due ? -1 : Number(a.due < b.due)) || (a.id < b.id ? -1 : 1));
}

/**
 * Where campaigns stand on a day (ISO date).
 *
 * @param only ids of the structures that are told of; null: all
 */
export async function readCollection(
  sql: Sql,
  campaigns: readonly Campaign[],
  only: ReadonlySet<string> | null,
  today: string,
): Promise<readonly CollectionState[]> {
  const registers = registersFor(campaigns.flatMap(({ themes }) => themes));
  const rows = Object.fromEntries(
    await Promise.all(registers.map(async (id) => [id, await readRegister(sql, id)] as const)),
  );
  const places = await readZones(sql);
  return campaigns.map((campaign) => collectionState(campaign, rows, { ...places, only }, today));
}
