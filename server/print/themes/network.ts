import { done, refused, type Result } from '../../../geodata/model/issue';
import type { CollectionState } from '../../../geodata/model/collection';
import { atlasKinds } from '../../../geodata/scene/page/atlas/subjects';
import { viewParameters } from '../../../geodata/scene/url';
import { extentOf } from '../../auth/permissions';
import { readCampaigns, readCollection } from '../../registers/collection';
import { printTheme, type PrintReading, type ViewAddress } from './theme';
import { trouble, unknownView } from './trouble';

/** The views of the network: structures, initiatives, and how far a campaign of collection is. */
export const networkTheme = printTheme<CollectionState | null>({
  id: 'network',
  paths: ['/reseau', '/strategies', '/collecte'],
  parameters: viewParameters,
  read: async (address, reading) =>
    address.pathname === '/collecte' ? readCampaign(address, reading) : done(null),
  show: async (own, tables, address, language) =>
    (await import('./network-show')).showNetworkPage(own, tables, address, language),
  atlas: {
    paths: ['/reseau', '/strategies'],
    kinds: atlasKinds,
    show: async (_own, tables, address, asked) =>
      (await import('./network-show')).showNetworkAtlas(tables, address, asked),
  },
});

/** The campaign of an address, or else that of the latest term, as those see it who take part. */
async function readCampaign(
  address: ViewAddress,
  { sql, actor, today }: PrintReading,
): Promise<Result<CollectionState>> {
  const extent = actor === null ? 'none' : extentOf('object.propose', actor.role, { publicRead: true });
  if (actor === null || extent === 'none')
    return refused([trouble('print-sign-in', { value: address.pathname })]);
  const asked = address.param('campaign');
  const campaign = (await readCampaigns(sql)).find(({ id }) => asked === null || id === asked);
  if (campaign === undefined) return unknownView(address);
  const own = new Set(actor.grants.filter(({ kind }) => kind === 'structure').map(({ id }) => id));
  const [collection] = await readCollection(sql, [campaign], extent === 'all' ? null : own, today);
  return collection === undefined ? unknownView(address) : done(collection);
}
