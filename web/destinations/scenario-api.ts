import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { ScenarioChange } from '../../geodata/grouping/change';
import type { GroundFacts } from '../../geodata/grouping/facts';
import type { CommuneShape } from '../../geodata/grouping/ground';
import type { Scenario, ScenarioSummary, ScenarioVersion, UnitLevel } from '../../geodata/model/scenario';
import type { Language } from '../../geodata/text/format';
import { send, sendFile } from '../api';

/** What is asked to make a scenario. `day` is an ISO date. */
export interface NewScenario {
  readonly name: string;
  readonly description: string;
  readonly day: string;
  readonly level: UnitLevel;
}

/** What a scenario is told by besides its groupings. */
export type ScenarioHead = Partial<Pick<Scenario, 'name' | 'description' | 'day'>>;

/** A shared version with the facts, and for those who have its link the contours, that it was computed on. */
export interface VersionReply {
  readonly version: ScenarioVersion;
  readonly facts: GroundFacts;
  readonly shapes: readonly CommuneShape[];
}

/** What the screens of destinations ask of the server. Trouble is thrown as `ApiError`; `version` is that of what is changed. */
export interface ScenarioApi {
  list(): Promise<readonly ScenarioSummary[]>;
  facts(day: string): Promise<GroundFacts>;
  create(asked: NewScenario): Promise<Scenario>;
  read(id: string): Promise<Scenario>;
  edit(id: string, version: number, head: ScenarioHead): Promise<number>;
  change(id: string, version: number, changes: readonly ScenarioChange[]): Promise<number>;
  copy(id: string, name: string): Promise<Scenario>;
  remove(id: string, version: number): Promise<void>;
  readAssignments(id: string, version: number, file: Blob): Promise<unknown>;
  freeze(id: string, version: number, note: string): Promise<ScenarioVersion>;
  versions(id: string): Promise<readonly ScenarioVersion[]>;
  version(id: string, number: number): Promise<VersionReply>;
  retain(id: string, number: number): Promise<void>;
  /** Path of a new link, which is told this once. */
  link(id: string, number: number): Promise<string>;
  withdrawLinks(id: string, number: number): Promise<void>;
  shared(token: string): Promise<VersionReply>;
}

/** Contours of communes as they are served. */
export type ShapesReply = FeatureCollection<MultiPolygon, { readonly insee?: string }>;

/** The contours of communes of a reply. */
export function shapesOf({ features }: ShapesReply): readonly CommuneShape[] {
  return features.map(({ id, geometry, properties }) => ({
    insee: properties.insee ?? String(id ?? ''),
    geometry,
  }));
}

/** The server's own API; what it says is asked in `language`. */
export function httpScenarioApi(language: () => Language): ScenarioApi {
  const get = <T>(path: string) => send<T>('GET', path, language());
  const post = <T>(path: string, body?: unknown, version: number | null = null) =>
    send<T>('POST', path, language(), body, version);
  const at = (id: string) => `/api/scenarios/${encodeURIComponent(id)}`;
  const versionAt = (id: string, number: number) => `${at(id)}/versions/${number}`;
  return {
    list: async () => (await get<{ scenarios: readonly ScenarioSummary[] }>('/api/scenarios')).scenarios,
    facts: (day) => get(`/api/grounds/${day}`),
    create: (asked) => post('/api/scenarios', { ...asked, document: null }),
    read: (id) => get(at(id)),
    edit: async (id, version, head) =>
      (await send<{ version: number }>('PATCH', at(id), language(), head, version)).version,
    change: async (id, version, changes) =>
      (await post<{ version: number }>(`${at(id)}/changes`, { changes }, version)).version,
    copy: (id, name) => post(`${at(id)}/copies`, { name }),
    remove: (id, version) => send('DELETE', at(id), language(), undefined, version),
    readAssignments: (id, version, file) =>
      sendFile(`${at(id)}/assignments`, language(), file, { type: 'text/csv', version }),
    freeze: (id, version, note) => post(`${at(id)}/versions`, { note }, version),
    versions: async (id) =>
      (await get<{ versions: readonly ScenarioVersion[] }>(`${at(id)}/versions`)).versions,
    version: async (id, number) => {
      const reply = await get<Omit<VersionReply, 'shapes'>>(versionAt(id, number));
      return { ...reply, shapes: shapesOf(await get<ShapesReply>(`/api/shapes/${reply.version.shapes}`)) };
    },
    retain: (id, number) => post(`${versionAt(id, number)}/retain`),
    link: async (id, number) => (await post<{ link: string }>(`${versionAt(id, number)}/links`)).link,
    withdrawLinks: (id, number) => send('DELETE', `${versionAt(id, number)}/links`, language()),
    shared: async (token) => {
      const { version, facts, shapes } = await get<
        Omit<VersionReply, 'shapes'> & { readonly shapes: ShapesReply }
      >(`/api/shared/${encodeURIComponent(token)}`);
      return { version, facts, shapes: shapesOf(shapes) };
    },
  };
}
