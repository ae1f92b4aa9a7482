import type { Collection } from './collections';
import { mediaTypes } from './links';
import type { Addresses } from './links';
import type { ItemsPage, ItemsRequest } from '../db/queries/items';
import type { Link } from './schemas';

/**
 * The GeoJSON of a page of features, in UTF-8; the features themselves pass through as the database wrote them.
 *
 * @param search query of the request, which paging links repeat with another offset
 */
export function pageBytes(
  addresses: Addresses,
  collection: Collection,
  search: URLSearchParams,
  request: Pick<ItemsRequest, 'limit' | 'offset'>,
  page: ItemsPage,
  timeStamp: string,
): Buffer<ArrayBuffer> {
  const path = `/collections/${collection.id}`;
  const at = (offset: number) => {
    const params = new URLSearchParams(search);
    if (offset === 0) params.delete('offset');
    else params.set('offset', String(offset));
    const text = params.toString();
    return text === '' ? `${path}/items` : `${path}/items?${text}`;
  };
  const { limit, offset } = request;
  const link = (rel: string, start: number): Link => ({
    href: addresses.ogc(at(start)),
    rel,
    type: mediaTypes.geojson,
  });
  const links = [
    link('self', offset),
    ...(offset + page.returned < page.matched && page.returned > 0 ? [link('next', offset + limit)] : []),
    ...(offset > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    { href: addresses.ogc(path), rel: 'collection', type: mediaTypes.json },
  ];
  const head = {
    type: 'FeatureCollection',
    numberMatched: page.matched,
    numberReturned: page.returned,
    timeStamp,
    links,
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head).slice(0, -1)},"features":[`),
    page.features,
    Buffer.from(']}'),
  ]);
}

/** The GeoJSON text of one feature, with its links. */
export function itemText(addresses: Addresses, { id }: Collection, fid: string, feature: string): string {
  const path = `/collections/${id}`;
  const links: Link[] = [
    {
      href: addresses.ogc(`${path}/items/${encodeURIComponent(fid)}`),
      rel: 'self',
      type: mediaTypes.geojson,
    },
    { href: addresses.ogc(path), rel: 'collection', type: mediaTypes.json },
  ];
  return `${feature.slice(0, -1)},"links":${JSON.stringify(links)}}`;
}
