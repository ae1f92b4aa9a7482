import type { GroundFacts } from '../../geodata/grouping/facts';
import type { CommuneShape } from '../../geodata/grouping/ground';
import type { DemandFacts } from '../../geodata/model/demand';
import type {
  SitingPlanSummary,
  SitingPlanVersion,
  SitingProof,
  StoredSitingPlan,
} from '../../geodata/model/siting-plan';
import type { TravelMatrix } from '../../geodata/model/travel';
import type { Language } from '../../geodata/text/format';
import { send } from '../api';
import { shapesOf, type ShapesReply } from '../destinations/scenario-api';

/** What a plan is made of. `day` is an ISO date. */
export type PlanContent = Pick<StoredSitingPlan, 'name' | 'description' | 'day' | 'document'>;

/** A frozen version with all that it was computed on. */
export interface PlanVersionReply {
  readonly version: SitingPlanVersion;
  readonly facts: GroundFacts;
  readonly demands: DemandFacts;
  readonly costs: TravelMatrix | null;
  readonly shapes: readonly CommuneShape[];
}

/** What is said of a plan when it is frozen; `costs` is the job of travel that it was computed on, null as the crow flies. */
export interface Freezing {
  readonly note: string;
  readonly proof: SitingProof | null;
  readonly costs: string | null;
}

/** What the screens of plans ask of the server. Trouble is thrown as `ApiError`; `version` is that of what is changed. */
export interface PlanApi {
  list(): Promise<readonly SitingPlanSummary[]>;
  facts(day: string): Promise<GroundFacts>;
  demands(day: string): Promise<DemandFacts>;
  create(asked: PlanContent): Promise<StoredSitingPlan>;
  read(id: string): Promise<StoredSitingPlan>;
  edit(id: string, version: number, part: Partial<PlanContent>): Promise<number>;
  copy(id: string, name: string): Promise<StoredSitingPlan>;
  remove(id: string, version: number): Promise<void>;
  freeze(id: string, version: number, freezing: Freezing): Promise<SitingPlanVersion>;
  versions(id: string): Promise<readonly SitingPlanVersion[]>;
  version(id: string, number: number): Promise<PlanVersionReply>;
  retain(id: string, number: number): Promise<void>;
  /** Path of a new link, which is told this once. */
  link(id: string, number: number): Promise<string>;
  withdrawLinks(id: string, number: number): Promise<void>;
  shared(token: string): Promise<PlanVersionReply>;
}

/** The server's own API; what it says is asked in `language`. */
export function httpPlanApi(language: () => Language): PlanApi {
  const get = <T>(path: string) => send<T>('GET', path, language());
  const post = <T>(path: string, body?: unknown, version: number | null = null) =>
    send<T>('POST', path, language(), body, version);
  const root = '/api/siting-plans';
  const at = (id: string) => `${root}/${encodeURIComponent(id)}`;
  const versionAt = (id: string, number: number) => `${at(id)}/versions/${number}`;
  return {
    list: async () => (await get<{ plans: readonly SitingPlanSummary[] }>(root)).plans,
    facts: (day) => get(`/api/grounds/${day}`),
    demands: (day) => get(`/api/demands/${day}`),
    create: (asked) => post(root, asked),
    read: (id) => get(at(id)),
    edit: async (id, version, part) =>
      (await send<{ version: number }>('PATCH', at(id), language(), part, version)).version,
    copy: (id, name) => post(`${at(id)}/copies`, { name }),
    remove: (id, version) => send('DELETE', at(id), language(), undefined, version),
    freeze: (id, version, freezing) => post(`${at(id)}/versions`, freezing, version),
    versions: async (id) =>
      (await get<{ versions: readonly SitingPlanVersion[] }>(`${at(id)}/versions`)).versions,
    version: async (id, number) => {
      const reply = await get<Omit<PlanVersionReply, 'shapes'>>(versionAt(id, number));
      return { ...reply, shapes: shapesOf(await get<ShapesReply>(`/api/shapes/${reply.version.shapes}`)) };
    },
    retain: (id, number) => post(`${versionAt(id, number)}/retain`),
    link: async (id, number) => (await post<{ link: string }>(`${versionAt(id, number)}/links`)).link,
    withdrawLinks: (id, number) => send('DELETE', `${versionAt(id, number)}/links`, language()),
    shared: async (token) => {
      const reply = await get<Omit<PlanVersionReply, 'shapes'> & { readonly shapes: ShapesReply }>(
        `/api/shared-plans/${encodeURIComponent(token)}`,
      );
      return { ...reply, shapes: shapesOf(reply.shapes) };
    },
  };
}
