import type { MultiPolygon } from 'geojson';
import { done, refused, type Issue } from '../model/issue';
import type { LonLat } from '../model/place';
import { pullAshore } from '../spatial/ashore';
import { attachFragments } from '../spatial/fragments';
import { fromLambert93, mapPositions, toLambert93 } from '../spatial/lambert93';
import { mosaic } from '../spatial/mosaic';
import { extentOf } from '../spatial/rings';
import { spreadSites, type Site } from '../spatial/spread';
import type { ContourSource } from './contour-source';
import type { OfficialList } from './etalab';
import { france } from './land';

/** Towns up to this far (m) from the département's bound its cells. */
const aroundM = 40_000;
/** Points nearer than this (m) to each other are moved apart. */
const gapM = 200;
/** Mean distance of the mosaic's limits to those of the official contours of the Nord, as docs/geography.md tells. */
const accuracyM = 400;

const nowhere: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/** The towns that shape the mosaic, in Lambert-93: those of the département and those around that belong to others. */
function sitesOf(list: OfficialList, points: ReadonlyMap<string, LonLat>): Site[] {
  const isOwn = new Set(list.communes.map(({ insee }) => insee));
  const own = [...points]
    .filter(([insee]) => isOwn.has(insee))
    .map(([, position]) => [...toLambert93(position)]);
  const [west, south, east, north] = extentOf(own);
  return [...points]
    .filter(([insee]) => isOwn.has(insee) || !list.successors.has(insee))
    .map(([id, position]): Site => ({ id, point: toLambert93(position) }))
    .filter(
      ({ point: [x, y] }) =>
        x > west - aroundM && x < east + aroundM && y > south - aroundM && y < north + aroundM,
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The generalised mosaic, made of what the registry's packages hold: the cell of each commune is what is nearer to its town than to
 * any other (Voronoi, in Lambert-93), the towns of the neighbouring départements included, cut by the coast and the border.
 * Refused when a commune has no point, or one that lies far at sea.
 */
export const embedded: ContourSource = {
  kind: 'embedded',
  read: async ({ list, points, land, onProgress, today }) => {
    onProgress({
      code: 'geography-making-mosaic',
      severity: 'note',
      values: { count: list.communes.length },
    });
    const pointless = list.communes.filter(({ insee }) => !points.has(insee));
    if (pointless.length > 0) {
      return refused(
        pointless.map(({ insee, name }) => ({
          code: 'geography-no-point',
          severity: 'error',
          values: { insee, name },
        })),
      );
    }
    const country = (await land()).find(({ id }) => id === france)?.geometry ?? nowhere;
    const ground = mapPositions(country, toLambert93);
    const wanted = new Set(list.communes.map(({ insee }) => insee));
    const ashore = sitesOf(list, points).map(({ id, point }) => ({
      id,
      point: wanted.has(id) ? (pullAshore(point, ground) ?? point) : point,
    }));
    const sites = spreadSites(ashore, gapM);
    const seats = new Map(sites.map(({ id, point }) => [id, fromLambert93(point)]));
    const cells = attachFragments(mosaic(sites, country, wanted), seats);
    const lost = list.communes.filter(({ insee }) => !cells.has(insee));
    if (lost.length > 0) {
      return refused(
        lost.map(({ insee, name }): Issue => ({
          code: 'geography-point-at-sea',
          severity: 'error',
          values: { insee, name },
        })),
      );
    }
    return done({
      source: {
        kind: 'embedded',
        label:
          'Mosaïque généralisée (Voronoï) d’après les points GeoNames (CC BY 4.0) et les côtes et frontières © contributeurs OpenStreetMap',
        accuracyM,
        licence: 'ODbL 1.0',
        date: today,
      },
      areas: cells,
    });
  },
};
