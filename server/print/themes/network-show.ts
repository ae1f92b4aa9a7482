import type { CollectionState } from '../../../geodata/model/collection';
import { done, type Result } from '../../../geodata/model/issue';
import { sourcesOf } from '../../../geodata/scene/page/sources';
import { resolve } from '../../../geodata/scene/resolve';
import type { Scene } from '../../../geodata/scene/scene';
import type { Tables } from '../../../geodata/scene/tables';
import { decodeView, defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import type { Language } from '../../../geodata/text/format';
import type { Shown, ViewAddress } from './theme';
import { unreadParameters } from './trouble';

/** A view of the network and its scene. */
export interface NetworkView {
  readonly view: View;
  readonly scene: Scene;
}

/** The scene of an address over the loaded tables; refused when it names what is not there. */
export function showNetwork(tables: Tables, address: ViewAddress, language: Language): Result<NetworkView> {
  const { view, warnings } = decodeView(
    address.pathname,
    address.param,
    defaultView(tables.dataset),
    tables.dataset.period,
  );
  const isUnknown = view.zones.some((id) => !tables.zones.some((zone) => zone.id === id));
  const unread = [...warnings, ...(isUnknown ? ['zones'] : [])];
  if (unread.length > 0) return unreadParameters(address, unread);
  return done({ view, scene: resolve(view, tables, { lang: language, flavour: 'light', bounds: null }) });
}

/** What an address of the network shows on a page, over the campaign it is about. */
export function showNetworkPage(
  collection: CollectionState | null,
  tables: Tables,
  address: ViewAddress,
  language: Language,
): Result<Shown> {
  const shown = showNetwork({ ...tables, collection }, address, language);
  if (!shown.ok) return shown;
  const { view, scene } = shown.value;
  return done({
    scene,
    camera: view.camera,
    groupings: new Map(),
    beside: [],
    sources: sourcesOf(tables.dataset, language),
  });
}
