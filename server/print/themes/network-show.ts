import type { CollectionState } from '../../../geodata/model/collection';
import { done, type Result } from '../../../geodata/model/issue';
import { networkLeaves } from '../../../geodata/scene/page/atlas/network-leaves';
import { atlasKinds } from '../../../geodata/scene/page/atlas/subjects';
import { sourcesOf } from '../../../geodata/scene/page/sources';
import { resolve } from '../../../geodata/scene/resolve';
import type { Scene } from '../../../geodata/scene/scene';
import type { Tables } from '../../../geodata/scene/tables';
import { decodeView, defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { atlasWords } from '../../../geodata/text/atlas-words';
import type { Language } from '../../../geodata/text/format';
import type { AtlasShown, Shown, ViewAddress } from './theme';
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

/** The atlas of an address of the network. */
export function showNetworkAtlas(
  tables: Tables,
  address: ViewAddress,
  { by, language }: { readonly by: string; readonly language: Language },
): Result<AtlasShown> {
  const shown = showNetwork(tables, address, language);
  if (!shown.ok) return shown;
  const { view, scene } = shown.value;
  // Portraits tell statuses and means beside any map: what must be said of them is said.
  const ofStatuses = resolve({ ...view, theme: 'strategies', date: scene.day, series: null }, tables, {
    lang: language,
    flavour: 'light',
    bounds: null,
  }).notices.filter(({ text }) => scene.notices.every((notice) => notice.text !== text));
  const kind = atlasKinds.find((one) => one === by) ?? 'zones';
  return done({
    title: atlasWords(language).title(scene.title),
    scene: { ...scene, notices: [...scene.notices, ...ofStatuses] },
    leaves: networkLeaves(scene, tables, { by: kind, zones: view.zones, language }),
    sources: sourcesOf(tables.dataset, language),
  });
}
