import type { MultiPolygon, Point } from 'geojson';
import type { PlaceProperties, ZoneProperties } from '../../geodata/formats/ogc-properties';
import type {
  Followed,
  Seminar,
  SeminarDocument,
  SeminarSession,
  SeminarSummary,
  SeminarVersion,
  SessionRecord,
} from '../../geodata/model/seminar';
import type { Language } from '../../geodata/text/format';
import { send } from '../api';

/** What is said of a seminar, with its views. */
export type SeminarContent = Pick<Seminar, 'name' | 'description' | 'day' | 'document'>;

/** A group of the room (a zone, with its outline in WGS 84), or a commune with the position of its town (WGS 84). */
export interface TalkPlaces {
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly outline: MultiPolygon;
  }[];
  readonly communes: readonly {
    readonly name: string;
    readonly at: readonly [number, number];
  }[];
}

/** A seminar without views. */
export const emptySeminar: SeminarDocument = { format: 1, views: [] };

/** What the screens of seminars ask of the server, told in a language. Trouble is thrown as `ApiError`. */
export class SeminarApi {
  constructor(private readonly language: () => Language) {}

  #get<T>(path: string): Promise<T> {
    return send<T>('GET', path, this.language());
  }
  async list(): Promise<readonly SeminarSummary[]> {
    return (await this.#get<{ seminars: SeminarSummary[] }>('/api/seminars')).seminars;
  }
  read(id: string): Promise<Seminar> {
    return this.#get(`/api/seminars/${id}`);
  }
  create(content: SeminarContent): Promise<Seminar> {
    return send('POST', '/api/seminars', this.language(), content);
  }
  /** Saves over the version that was read; gives the new one. */
  async save(id: string, version: number, content: Partial<SeminarContent>): Promise<number> {
    const path = `/api/seminars/${id}`;
    return (await send<{ version: number }>('PATCH', path, this.language(), content, version)).version;
  }
  remove(id: string, version: number): Promise<void> {
    return send('DELETE', `/api/seminars/${id}`, this.language(), undefined, version);
  }
  /** Freezes a seminar as it was read, and begins a talk on it. */
  async present(id: string, version: number): Promise<SeminarSession> {
    const path = `/api/seminars/${id}`;
    const frozen = await send<SeminarVersion>(
      'POST',
      `${path}/versions`,
      this.language(),
      undefined,
      version,
    );
    return send('POST', `${path}/sessions`, this.language(), { number: frozen.number });
  }
  async talks(id: string): Promise<readonly SeminarSession[]> {
    return (await this.#get<{ sessions: SeminarSession[] }>(`/api/seminars/${id}/sessions`)).sessions;
  }
  record(id: string, talk: string): Promise<SessionRecord> {
    return this.#get(`/api/seminars/${id}/sessions/${talk}`);
  }
  /** Writes something of a talk: the method, and the path and body under that of the talk. */
  write(id: string, talk: string, method: string, path: string, body?: unknown): Promise<void> {
    return send(method, `/api/seminars/${id}/sessions/${talk}${path}`, this.language(), body);
  }
  follow(code: string): Promise<Followed> {
    return this.#get(`/api/followed/${encodeURIComponent(code)}`);
  }
  /** Address of the record that a code leads to once it was left to the room. */
  recordLeft(code: string): string {
    return `/api/followed/${encodeURIComponent(code)}/record.pdf?page=A4-landscape&lang=${this.language()}`;
  }
  /** Groups of the room and communes by name. */
  async places(): Promise<TalkPlaces> {
    interface Items<P, G> {
      readonly features: readonly { readonly properties: P; readonly geometry: G }[];
    }
    const [zones, places] = await Promise.all([
      this.#get<Items<ZoneProperties, MultiPolygon>>('/ogc/collections/zones/items?limit=100'),
      this.#get<Items<PlaceProperties, Point>>('/ogc/collections/places/items?limit=10000'),
    ]);
    return {
      groups: zones.features.map(({ properties: { id, name }, geometry }) => ({
        id,
        name,
        outline: geometry,
      })),
      communes: places.features.map(({ properties: { name }, geometry: { coordinates } }) => ({
        name,
        at: [coordinates[0] ?? 0, coordinates[1] ?? 0] as const,
      })),
    };
  }
}
