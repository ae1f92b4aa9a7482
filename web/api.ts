import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point } from 'geojson';
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
} from '../geodata/formats/features';
import type {
  BackdropProperties,
  CommuneProperties,
  EpciProperties,
  InitiativeProperties,
  PlaceProperties,
  StructureProperties,
  TerritoryProperties,
  ZoneProperties,
} from '../geodata/formats/ogc-properties';
import type { Grant, Me } from '../geodata/model/account';
import type { ControlTotal, DatasetInfo } from '../geodata/model/dataset';
import type { BackdropLabel, Commune, Epci, LonLat } from '../geodata/model/place';
import { publishedClasses } from '../geodata/model/structure';
import type { Tables } from '../geodata/scene/tables';

/** Trouble while talking to the server, kept precise enough to tell the reader what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `status` is the HTTP status, 0 when the server could not be reached; `detail` and `parameters` come from the problem document. */
  constructor(
    readonly status: number,
    readonly path: string,
    readonly detail: string,
    /** What was refused of what was sent, and what was expected instead. */
    readonly parameters: readonly { readonly name: string; readonly expected: string }[] = [],
    /** The whole problem document, for those who know what more it says. */
    readonly problem: object = {},
  ) {
    super(`${path}: ${status} ${detail}`);
  }
}

/** An outside map drawn under ours when the configuration names one. */
export interface Basemap {
  /** Address of a raster tile with {z}, {x} and {y}. */
  readonly url: string;
  readonly attribution: string;
}

/** What `/api/dataset` tells: the data set, names around it, and the online basemap if one is configured. */
export interface DatasetReply extends DatasetInfo {
  readonly backdropLabels: readonly BackdropLabel[];
  readonly basemap: Basemap | null;
}

interface SummaryReply {
  readonly rows: readonly {
    readonly zone: string;
    readonly controls: Readonly<Record<ControlTotal['class'], number | null>>;
  }[];
}

/** Tables of the network alone, those of the initiatives, and the outlines: what is fetched together. */
export type NetworkTables = Pick<Tables, 'zones' | 'structures' | 'places' | 'controls' | 'backdrop'>;
export type ProgrammeTables = Pick<Tables, 'territories' | 'initiatives' | 'means'>;

/** The problem document of an error (RFC 9457), as far as it is read here. */
interface ProblemReply {
  readonly detail?: string;
  readonly title?: string;
  readonly parameters?: ApiError['parameters'];
}

function getJson<T>(path: string): Promise<T> {
  return request(path, { headers: { accept: 'application/geo+json, application/json' } });
}

/** Header that lets a change in only when its object still is of a version. */
function ifMatch(version: number | null): Readonly<Record<string, string>> {
  return version === null ? {} : { 'if-match': `"${version}"` };
}

/**
 * Asks something else than to read: sends a body as JSON, if any, and reads the JSON of the answer, if any; errors are told in
 * `language`. With a `version`, the server refuses (412) when what is changed is of another one.
 */
export function send<T>(
  method: string,
  path: string,
  language: string,
  body?: unknown,
  version: number | null = null,
): Promise<T> {
  return request(path, {
    method,
    headers: {
      ...ifMatch(version),
      accept: 'application/json',
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** How a file is sent: its media type, and the version of what it changes (see `send`). */
interface FileSending {
  readonly type?: string;
  readonly version?: number;
}

/** Sends a file as it is, and reads the JSON of the answer; errors are told in `language`. */
export function sendFile<T>(
  path: string,
  language: string,
  file: Blob,
  sending: FileSending = {},
): Promise<T> {
  const headers = {
    ...ifMatch(sending.version ?? null),
    accept: 'application/json',
    'accept-language': language,
    'content-type': sending.type ?? 'application/octet-stream',
  };
  return request(path, { method: 'POST', headers, body: file });
}

/** Asks for a file; errors are told in `language`. One that is called off by its signal throws too. */
export async function fetchFile(path: string, language: string, signal: AbortSignal): Promise<Blob> {
  const response = await answerOf(path, { signal, headers: { 'accept-language': language } });
  try {
    return await response.blob();
  } catch (error) {
    throw unreached(path, error);
  }
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answerOf(path, init);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function unreached(path: string, error: unknown): ApiError {
  return new ApiError(0, path, error instanceof Error ? error.message : String(error));
}

/** What the server answers when it does not refuse. */
async function answerOf(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    throw unreached(path, error);
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as ProblemReply;
    const detail = problem.detail ?? problem.title ?? response.statusText;
    throw new ApiError(response.status, path, detail, problem.parameters, problem);
  }
  return response;
}

async function items<G extends Geometry | null, P>(
  collection: string,
  parameters = '',
): Promise<Feature<G, P>[]> {
  const path = `/ogc/collections/${collection}/items?limit=10000${parameters}`;
  // A collection without geometry has null in its place, which the type of the library only admits in the union.
  const reply = await getJson<FeatureCollection<Geometry, P>>(path);
  return reply.features as Feature<G, P>[];
}

function controlsOf({ rows }: SummaryReply): readonly ControlTotal[] {
  return rows.flatMap(({ zone, controls }) =>
    publishedClasses.flatMap((id) => {
      const count = controls[id];
      return count === null ? [] : [{ zone, class: id, count }];
    }),
  );
}

/** The data set and what surrounds it. Throws `ApiError`, as every function here. */
export function fetchDataset(): Promise<DatasetReply> {
  return getJson('/api/dataset');
}

/** Zones, structures, towns, published totals and the land around: what the first view needs. Geometry in WGS 84. */
export async function fetchNetwork(): Promise<NetworkTables> {
  const [zones, structures, places, backdrop, summary] = await Promise.all([
    items<MultiPolygon, ZoneProperties>('zones'),
    items<Point, StructureProperties>('structures'),
    items<Point, PlaceProperties>('places'),
    items<MultiPolygon, BackdropProperties>('backdrop'),
    getJson<SummaryReply>('/api/network/summary'),
  ]);
  return {
    zones: zonesOf(zones),
    structures: structuresOf(structures),
    places: placesOf(places),
    backdrop: backdropOf(backdrop),
    controls: controlsOf(summary),
  };
}

/** Territories, their initiatives and means: what the dated themes and the sheets need. */
export async function fetchProgramme(): Promise<ProgrammeTables> {
  const [territories, initiatives] = await Promise.all([
    items<MultiPolygon, TerritoryProperties>('territories'),
    items<null, InitiativeProperties>('initiatives', '&skipGeometry=true'),
  ]);
  return {
    territories: territoriesOf(territories),
    means: meansOfTerritories(territories),
    initiatives: initiativesOf(initiatives),
  };
}

/** Who is signed in, and what they may do. */
export function fetchMe(): Promise<Me> {
  return getJson('/api/me');
}

/** Names of the structures and territories, without their places on the map. */
export async function fetchObjectNames(): Promise<readonly (Grant & { readonly name: string })[]> {
  const [structures, territories] = await Promise.all([
    items<null, StructureProperties>('structures', '&skipGeometry=true'),
    items<null, TerritoryProperties>('territories', '&skipGeometry=true'),
  ]);
  return [
    ...structures.map(({ properties: { id, name } }) => ({ kind: 'structure' as const, id, name })),
    // A territory whose communes change has several features; the last one's name is kept.
    ...new Map(
      territories.map(({ properties: { territory, name } }) => [
        territory,
        { kind: 'territory' as const, id: territory, name },
      ]),
    ).values(),
  ];
}

/** Contours of the inter-municipal bodies. */
export async function fetchEpcis(): Promise<readonly Epci[]> {
  return epcisOf(await items<MultiPolygon, EpciProperties>('epcis'));
}

/** The commune at a point (WGS 84): its code and name; null where there is none. */
export async function fetchCommuneAt([lon, lat]: LonLat): Promise<CommuneProperties | null> {
  const box = [lon, lat, lon, lat].join(',');
  const [commune] = await items<null, CommuneProperties>('communes', `&skipGeometry=true&bbox=${box}`);
  return commune?.properties ?? null;
}

/** Contours of the communes. */
export async function fetchCommunes(): Promise<readonly Commune[]> {
  return communesOf(await items<MultiPolygon, CommuneProperties>('communes'));
}
