import type { z } from '@hono/zod-openapi';
import {
  backdropPropertiesSchema,
  communePropertiesSchema,
  epciPropertiesSchema,
  initiativePropertiesSchema,
  placePropertiesSchema,
  structurePropertiesSchema,
  territoryPropertiesSchema,
  zonePropertiesSchema,
} from '../../geodata/formats/ogc-properties';
import { initiativeSource } from '../db/queries/initiatives';
import { backdropSource, communeSource, epciSource, placeSource, zoneSource } from '../db/queries/places';
import type { AnySource, FeatureSource } from '../db/queries/source';
import { structureSource } from '../db/queries/structures';
import { territorySource } from '../db/queries/territories';
import type { Bilingual } from '../problems';

/** A collection of features: all that its addresses, its description and its filters are made from. */
export interface Collection {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly geometryType: 'MultiPolygon' | 'Point';
  /** Its features exist over a period, which `datetime` selects. */
  readonly temporal: boolean;
  readonly properties: z.ZodObject;
  readonly source: AnySource;
}

/** Checks that the columns of the source are the properties of the schema; from here on they are looked up by name. */
function collection<S extends z.ZodObject>(
  declared: Omit<Collection, 'properties' | 'source' | 'temporal'> & {
    properties: S;
    source: FeatureSource<z.infer<S>>;
  },
): Collection {
  return { ...declared, temporal: declared.source.existsIn !== undefined };
}

/** Every collection, in the order in which they are listed. */
export const collections: readonly Collection[] = [
  collection({
    id: 'zones',
    title: { fr: 'Zones touristiques', en: 'Touristic zones' },
    description: {
      fr: 'Les zones touristiques du département, réunion de leurs communes.',
      en: 'The touristic zones of the département, unions of their communes.',
    },
    geometryType: 'MultiPolygon',
    properties: zonePropertiesSchema,
    source: zoneSource,
  }),
  collection({
    id: 'communes',
    title: { fr: 'Communes', en: 'Communes' },
    description: {
      fr: 'Les contours des communes du département.',
      en: 'The contours of the communes of the département.',
    },
    geometryType: 'MultiPolygon',
    properties: communePropertiesSchema,
    source: communeSource,
  }),
  collection({
    id: 'epcis',
    title: { fr: 'EPCI', en: 'Inter-municipal bodies' },
    description: {
      fr: 'Les intercommunalités, pour leurs seules communes du département.',
      en: 'The inter-municipal bodies, their communes of the département only.',
    },
    geometryType: 'MultiPolygon',
    properties: epciPropertiesSchema,
    source: epciSource,
  }),
  collection({
    id: 'structures',
    title: { fr: 'Structures du réseau', en: 'Structures of the network' },
    description: {
      fr: 'Offices de tourisme, syndicats d’initiative et bureaux annexes, avec leur classement.',
      en: 'Tourist offices, syndicats d’initiative and annex bureaux, with their class.',
    },
    geometryType: 'Point',
    properties: structurePropertiesSchema,
    source: structureSource,
  }),
  collection({
    id: 'territories',
    title: { fr: 'Territoires de compétence', en: 'Territories of competence' },
    description: {
      fr: 'Les communes pour lesquelles chaque structure est compétente, et les moyens de celle-ci.',
      en: 'The communes each structure is competent for, and its means.',
    },
    geometryType: 'MultiPolygon',
    properties: territoryPropertiesSchema,
    source: territorySource,
  }),
  collection({
    id: 'initiatives',
    title: { fr: 'Démarches', en: 'Initiatives' },
    description: {
      fr: 'Stratégies, schémas, contrats, conventions et chartes, avec leurs statuts datés et leurs acteurs.',
      en: 'Strategies, schemes, contracts, agreements and charters, with their dated statuses and actors.',
    },
    geometryType: 'MultiPolygon',
    properties: initiativePropertiesSchema,
    source: initiativeSource,
  }),
  collection({
    id: 'places',
    title: { fr: 'Lieux', en: 'Places' },
    description: {
      fr: 'Le point de la ville ou du village de chaque commune.',
      en: 'The point of the town or village of each commune.',
    },
    geometryType: 'Point',
    properties: placePropertiesSchema,
    source: placeSource,
  }),
  collection({
    id: 'backdrop',
    title: { fr: 'Fond de carte', en: 'Backdrop' },
    description: {
      fr: 'Les terres autour du département, pour situer la carte.',
      en: 'The land around the département, to set the map in place.',
    },
    geometryType: 'MultiPolygon',
    properties: backdropPropertiesSchema,
    source: backdropSource,
  }),
];
