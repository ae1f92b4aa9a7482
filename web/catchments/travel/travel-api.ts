import type {
  TravelAreas,
  TravelEngine,
  TravelJob,
  TravelMatrix,
  TravelRequest,
} from '../../../geodata/model/travel';
import type { Language } from '../../../geodata/text/format';
import { send } from '../../api';

/** What the server is asked about ways. Trouble is thrown as `ApiError`: 403 where one may only have what is computed already. */
export interface TravelApi {
  engines(): Promise<readonly TravelEngine[]>;
  ask(request: TravelRequest): Promise<TravelJob>;
  job(id: string): Promise<TravelJob>;
  result(id: string): Promise<TravelMatrix | TravelAreas>;
  cancel(id: string): Promise<void>;
}

/** The server's own API; what it says is asked in `language`. */
export function httpTravelApi(language: () => Language): TravelApi {
  const at = (id: string) => `/api/travel/${encodeURIComponent(id)}`;
  return {
    engines: async () =>
      (await send<{ engines: readonly TravelEngine[] }>('GET', '/api/engines', language())).engines,
    ask: (request) => send('POST', '/api/travel', language(), request),
    job: (id) => send('GET', at(id), language()),
    result: (id) => send('GET', `${at(id)}/result`, language()),
    cancel: async (id) => {
      await send('DELETE', at(id), language());
    },
  };
}
