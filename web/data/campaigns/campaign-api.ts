import type { CampaignSummary, CollectionState, Reminder } from '../../../geodata/model/collection';
import type { Language } from '../../../geodata/text/format';
import { send } from '../../api';

/** The state of a campaign, and whether reminders can be sent. */
export type CampaignReply = CollectionState & { readonly mail: boolean };

/** The campaigns, the latest term first. */
export async function fetchCampaigns(language: Language): Promise<readonly CampaignSummary[]> {
  const { campaigns } = await send<{ campaigns: CampaignSummary[] }>('GET', '/api/campaigns', language);
  return campaigns;
}

/** Where a campaign stands. */
export function fetchCampaign(id: string, language: Language): Promise<CampaignReply> {
  return send('GET', `/api/campaigns/${encodeURIComponent(id)}/state`, language);
}

/** Sends reminders to structures at the addresses that were shown; tells what became of each. */
export async function sendReminders(
  id: string,
  addressees: readonly { readonly structure: string; readonly email: string | null }[],
  language: Language,
): Promise<readonly Reminder[]> {
  const path = `/api/campaigns/${encodeURIComponent(id)}/reminders`;
  return (await send<{ reminders: Reminder[] }>('POST', path, language, { addressees })).reminders;
}
