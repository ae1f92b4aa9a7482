import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GroundFacts } from '../../geodata/grouping/facts';
import type { CommuneShape } from '../../geodata/grouping/ground';
import type { DraftedSummary, FrozenVersion } from '../../geodata/model/drafted';
import type { Language } from '../../geodata/text/format';
import { send } from '../api';

/** The types of something that is drafted and frozen: as lists show it, with its document, frozen, and what is sent to change or freeze it. */
interface Drafted {
  readonly summary: DraftedSummary;
  readonly stored: DraftedSummary;
  readonly frozen: FrozenVersion;
  readonly edited: object;
  readonly freezing: object;
  /** What is answered with a frozen version beside the contours. */
  readonly computedOn: object;
}

/** A frozen version as it is answered, with what it was computed on but the contours. */
type Answer<Of extends Pick<Drafted, 'frozen' | 'computedOn'>> = Of['computedOn'] & {
  readonly version: Of['frozen'];
  readonly facts: GroundFacts;
};

/** A frozen version with all that it was computed on. */
export type FrozenReply<Of extends Pick<Drafted, 'frozen' | 'computedOn'>> = Answer<Of> & {
  readonly shapes: readonly CommuneShape[];
};

/** What is asked of the server about what is drafted. Trouble is thrown as `ApiError`; `version` is that of what is changed. */
export interface DraftedApi<Of extends Drafted> {
  list(): Promise<readonly Of['summary'][]>;
  /** The facts of a day (ISO date). */
  facts(day: string): Promise<GroundFacts>;
  read(id: string): Promise<Of['stored']>;
  /** Gives the new version. */
  edit(id: string, version: number, part: Of['edited']): Promise<number>;
  copy(id: string, name: string): Promise<Of['stored']>;
  remove(id: string, version: number): Promise<void>;
  freeze(id: string, version: number, freezing: Of['freezing']): Promise<Of['frozen']>;
  versions(id: string): Promise<readonly Of['frozen'][]>;
  version(id: string, number: number): Promise<FrozenReply<Of>>;
  retain(id: string, number: number): Promise<void>;
  /** Path of a new link, which is told this once. */
  link(id: string, number: number): Promise<string>;
  withdrawLinks(id: string, number: number): Promise<void>;
  shared(token: string): Promise<FrozenReply<Of>>;
}

/** Contours of communes as they are served. */
type ShapesReply = FeatureCollection<MultiPolygon, { readonly insee?: string }>;

function shapesOf({ features }: ShapesReply): readonly CommuneShape[] {
  return features.map(({ id, geometry, properties }) => ({
    insee: properties.insee ?? String(id ?? ''),
    geometry,
  }));
}

/** The server's own API of a kind: its paths, the name of its list, and the path of what links lead to; what it says is asked in `language`. */
export function httpDraftedApi<Of extends Drafted>(
  { root, plural, shared }: { readonly root: string; readonly plural: string; readonly shared: string },
  language: () => Language,
): DraftedApi<Of> {
  const get = <T>(path: string) => send<T>('GET', path, language());
  const post = <T>(path: string, body?: unknown, version: number | null = null) =>
    send<T>('POST', path, language(), body, version);
  const at = (id: string) => `${root}/${encodeURIComponent(id)}`;
  const versionAt = (id: string, number: number) => `${at(id)}/versions/${number}`;
  return {
    list: async () => (await get<Record<string, readonly Of['summary'][]>>(root))[plural] ?? [],
    facts: (day) => get(`/api/grounds/${day}`),
    read: (id) => get(at(id)),
    edit: async (id, version, part) =>
      (await send<{ version: number }>('PATCH', at(id), language(), part, version)).version,
    copy: (id, name) => post(`${at(id)}/copies`, { name }),
    remove: (id, version) => send('DELETE', at(id), language(), undefined, version),
    freeze: (id, version, freezing) => post(`${at(id)}/versions`, freezing, version),
    versions: async (id) => (await get<{ versions: readonly Of['frozen'][] }>(`${at(id)}/versions`)).versions,
    version: async (id, number) => {
      const reply = await get<Answer<Of>>(versionAt(id, number));
      return { ...reply, shapes: shapesOf(await get<ShapesReply>(`/api/shapes/${reply.version.shapes}`)) };
    },
    retain: (id, number) => post(`${versionAt(id, number)}/retain`),
    link: async (id, number) => (await post<{ link: string }>(`${versionAt(id, number)}/links`)).link,
    withdrawLinks: (id, number) => send('DELETE', `${versionAt(id, number)}/links`, language()),
    shared: async (token) => {
      const reply = await get<Answer<Of> & { readonly shapes: ShapesReply }>(
        `${shared}/${encodeURIComponent(token)}`,
      );
      return { ...reply, shapes: shapesOf(reply.shapes) };
    },
  };
}
