import type { Language } from '../../geodata/text/format';
import type { AppDeps } from '../app-env';
import { readDataset } from '../db/queries/dataset';
import type { DatasetVersion } from '../db/queries/dataset';
import { readExtent } from '../db/queries/items';
import type { Box } from '../db/fragments';
import { Problem } from '../problems';
import { collections } from './collections';
import type { Collection } from './collections';
import { mediaTypes } from './links';
import type { Addresses } from './links';
import type { CollectionDocument, CollectionsDocument, Conformance, Landing } from './schemas';

const part1 = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
const part3 = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf';
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

/** The requirement classes that this server meets. */
export const conformance: Conformance = {
  conformsTo: [
    `${part1}/core`,
    `${part1}/geojson`,
    `${part1}/oas30`,
    `${part3}/queryables`,
    `${part3}/queryables-query-parameters`,
  ],
};

const words = {
  fr: {
    title: (name: string) => `Maillage\u00a0: le réseau touristique du ${name}`,
    description: (union: string) =>
      `Données géographiques de l’${union} : zones, communes, structures, territoires et démarches.`,
    landing: 'Accueil',
    api: 'Description de l’API (OpenAPI 3.0)',
    doc: 'Documentation de l’API',
    conformance: 'Classes de conformité',
    collections: 'Collections',
    queryables: 'Propriétés filtrables',
  },
  en: {
    title: (name: string) => `Maillage: the tourist network of ${name}`,
    description: (union: string) =>
      `Geographic data of ${union}: zones, communes, structures, territories and initiatives.`,
    landing: 'Landing page',
    api: 'Description of the API (OpenAPI 3.0)',
    doc: 'Documentation of the API',
    conformance: 'Conformance classes',
    collections: 'Collections',
    queryables: 'Properties to filter on',
  },
} as const;

/** Makes the documents that describe the service, in one language and for one client. */
export class Documents {
  constructor(
    private readonly deps: AppDeps,
    private readonly extents: ExtentCache,
    private readonly addresses: Addresses,
    private readonly language: Language,
    /** The document is answered as an HTML page. */
    private readonly isPage: boolean,
  ) {}

  /** The landing page: what the service is, and where everything is. */
  async landing(): Promise<Landing> {
    const dataset = await readDataset(this.deps.database.sql);
    if (dataset === null) throw new Problem('no-dataset');
    const { addresses } = this;
    const text = words[this.language];
    return {
      title: text.title(dataset.departmentName),
      description: text.description(dataset.union),
      attribution: [dataset.geometry.label, ...dataset.sources.map(({ label }) => label)].join(' · '),
      links: [
        ...addresses.selfLinks('', this.isPage),
        addresses.link('service-desc', '/api', mediaTypes.openapi30, text.api),
        { href: `${addresses.origin}/api/docs`, rel: 'service-doc', type: mediaTypes.html, title: text.doc },
        addresses.link('conformance', '/conformance', mediaTypes.json, text.conformance),
        addresses.link('data', '/collections', mediaTypes.json, text.collections),
      ],
    };
  }

  /** Every collection, with links to its features. */
  async collections(version: DatasetVersion): Promise<CollectionsDocument> {
    return {
      links: this.addresses.selfLinks('/collections', this.isPage),
      collections: await Promise.all(collections.map((collection) => this.collection(collection, version))),
    };
  }

  /** One collection: extent, reference systems and links to its features and filters. */
  async collection(collection: Collection, version: DatasetVersion): Promise<CollectionDocument> {
    const { id, temporal } = collection;
    const box = await this.extents.of(collection, version);
    const path = `/collections/${id}`;
    const title = collection.title[this.language];
    return {
      id,
      title,
      description: collection.description[this.language],
      itemType: 'feature',
      extent: {
        ...(box && { spatial: { bbox: [[...box]], crs: crs84 } }),
        ...(temporal && {
          temporal: {
            interval: [[`${version.firstDay}T00:00:00Z`, `${version.lastDay}T23:59:59Z`]],
            trs: gregorian,
          },
        }),
      },
      crs: [crs84],
      storageCrs: crs84,
      links: [
        ...this.addresses.selfLinks(path, this.isPage),
        this.addresses.link('items', `${path}/items`, mediaTypes.geojson, title),
        this.addresses.link(
          'http://www.opengis.net/def/rel/ogc/1.0/queryables',
          `${path}/queryables`,
          mediaTypes.schema,
          words[this.language].queryables,
        ),
        this.addresses.link('root', '', mediaTypes.json, words[this.language].landing),
      ],
    };
  }
}

/** Extents of the collections, computed once for each version of the data. */
export class ExtentCache {
  #checksum = '';
  readonly #boxes = new Map<string, Promise<Box | null>>();
  constructor(private readonly deps: AppDeps) {}

  /** West, south, east, north of a collection in WGS 84 degrees; null when it is empty. */
  of({ id, source }: Collection, version: DatasetVersion): Promise<Box | null> {
    if (version.checksum !== this.#checksum) this.#boxes.clear();
    this.#checksum = version.checksum;
    const { sql } = this.deps.database;
    const box = this.#boxes.get(id) ?? readExtent(sql, source);
    this.#boxes.set(id, box);
    // A failure is told to whoever asked, and asked again the next time.
    box.catch(() => this.#boxes.delete(id));
    return box;
  }
}
