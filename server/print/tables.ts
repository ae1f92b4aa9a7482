import {
  backdropOf,
  communesOf,
  epcisOf,
  initiativesOf,
  meansOfTerritories,
  placesOf,
  structuresOf,
  territoriesOf,
  zonesOf,
} from '../../geodata/formats/features';
import type { ControlTotal, DatasetInfo } from '../../geodata/model/dataset';
import type { BackdropLabel } from '../../geodata/model/place';
import type { Tables } from '../../geodata/scene/tables';
import type { Sql } from '../db/fragments';
import { readBackdropLabels, readDataset } from '../db/queries/dataset';
import { initiativeSource } from '../db/queries/initiatives';
import { readItems } from '../db/queries/items';
import { readNetworkCounts } from '../db/queries/network';
import { backdropSource, communeSource, epciSource, placeSource, zoneSource } from '../db/queries/places';
import type { AnySource } from '../db/queries/source';
import { structureSource } from '../db/queries/structures';
import { territorySource } from '../db/queries/territories';

const sources = {
  zones: zoneSource,
  structures: structureSource,
  places: placeSource,
  backdrop: backdropSource,
  territories: territorySource,
  initiatives: initiativeSource,
  epcis: epciSource,
  communes: communeSource,
} as const;
type Collection = keyof typeof sources;

/** What pages are made from: features as the database wrote them (GeoJSON in UTF-8, separated by commas), read where they are needed. */
export interface PrintData {
  readonly dataset: DatasetInfo;
  readonly backdropLabels: readonly BackdropLabel[];
  readonly controls: readonly ControlTotal[];
  readonly features: Readonly<Record<Collection, Uint8Array>>;
}

/** More rows than any collection has. */
const everything = 100_000;

/** The data of every theme, outlines included; null when nothing is loaded. */
export async function readPrintData(sql: Sql): Promise<PrintData | null> {
  const dataset = await readDataset(sql);
  if (dataset === null) return null;
  // Scenes read dates themselves: any day of reference gives them the same.
  const day = dataset.period[1];
  const request = { day, bbox: null, days: null, filters: {}, limit: everything, offset: 0 };
  const read = async (id: Collection): Promise<[Collection, Uint8Array]> => {
    // Each source is typed by its own columns; those who read look them up by name.
    const source = sources[id] as AnySource;
    const page = await readItems(sql, source, { ...request, skipGeometry: id === 'initiatives' });
    return [id, Uint8Array.from(page.features)];
  };
  const [labels, { controls }, ...features] = await Promise.all([
    readBackdropLabels(sql),
    readNetworkCounts(sql, dataset.networkYear),
    ...(Object.keys(sources) as Collection[]).map(read),
  ]);
  return {
    dataset,
    backdropLabels: labels,
    controls,
    features: Object.fromEntries(features) as PrintData['features'],
  };
}

/** The tables of a scene. */
export function tablesOf({ dataset, backdropLabels, controls, features }: PrintData): Tables {
  const decoder = new TextDecoder();
  // Features are what the sources say: the schemas of formats describe them.
  const read = (id: Collection): never[] => JSON.parse(`[${decoder.decode(features[id])}]`) as never[];
  const territories = read('territories');
  return {
    dataset,
    zones: zonesOf(read('zones')),
    structures: structuresOf(read('structures')),
    territories: territoriesOf(territories),
    initiatives: initiativesOf(read('initiatives')),
    means: meansOfTerritories(territories),
    places: placesOf(read('places')),
    controls,
    backdrop: backdropOf(read('backdrop')),
    backdropLabels,
    epcis: epcisOf(read('epcis')),
    communes: communesOf(read('communes')),
    collection: null,
  };
}
