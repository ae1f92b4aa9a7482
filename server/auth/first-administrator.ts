import type { HandedLink } from '../../geodata/model/account';
import { sweepAccounts } from '../db/queries/account-sessions';
import { hasAdministrator } from '../db/queries/accounts';
import { invite } from './links';
import type { LinkMaker } from './links';

/**
 * Prepares the accounts when the server starts: removes what has expired and, as long as nobody manages accounts, makes the link by
 * which the first administrator is made. It replaces the one of the start before.
 *
 * @param origin that the link starts with
 * @returns the link, null when there is an administrator
 */
export async function prepareAccounts(links: LinkMaker, origin: string): Promise<HandedLink | null> {
  await sweepAccounts(links.sql, links.now());
  if (await hasAdministrator(links.sql)) return null;
  const nobody = { email: null, role: 'administrator', grants: [] } as const;
  return invite(links, { origin, language: 'fr', createdBy: null }, nobody);
}
