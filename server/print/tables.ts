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
import type { Outline } from '../../geodata/scene/view';
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
  readonly features: Readonly<Partial<Record<Collection, Uint8Array>>>;
}

/** More rows than any collection has. */
const everything = 100_000;

/** The data of every theme on a day of reference (ISO date), with the outlines asked for; null when nothing is loaded. */
export async function readPrintData(
  sql: Sql,
  day: string,
  outlines: readonly Outline[],
): Promise<PrintData | null> {
  const dataset = await readDataset(sql);
  if (dataset === null) return null;
  const wanted: readonly Collection[] = [
    'zones',
    'structures',
    'places',
    'backdrop',
    'territories',
    'initiatives',
    ...outlines,
  ];
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
    ...wanted.map(read),
  ]);
  return { dataset, backdropLabels: labels, controls, features: Object.fromEntries(features) };
}

/** The tables of a scene. */
export function tablesOf({ dataset, backdropLabels, controls, features }: PrintData): Tables {
  const decoder = new TextDecoder();
  // Features are what the sources say: the schemas of formats describe them.
  const read = (id: Collection): never[] =>
    JSON.parse(`[${features[id] === undefined ? '' : decoder.decode(features[id])}]`) as never[];
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
    epcis: features.epcis === undefined ? null : epcisOf(read('epcis')),
    communes: features.communes === undefined ? null : communesOf(read('communes')),
    collection: null,
  };
}
