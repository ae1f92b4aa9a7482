import type { KeptProposal, ProposalRecord } from '../../../geodata/grouping/propose/record';
import type { Language } from '../../../geodata/text/format';
import { send } from '../../api';

/** What the panel asks of the server about one scenario. Trouble is thrown as `ApiError`. */
export interface ProposalApi {
  /** The kept proposals, the latest first, and the version of the application. */
  list(): Promise<{ readonly code: string; readonly proposals: readonly KeptProposal[] }>;
  keep(record: ProposalRecord): Promise<KeptProposal>;
}

/** The server's own API for a scenario; what it says is asked in `language`. */
export function httpProposalApi(scenario: string, language: () => Language): ProposalApi {
  const path = `/api/scenarios/${encodeURIComponent(scenario)}/proposals`;
  return {
    list: () => send('GET', path, language()),
    keep: (record) => send('POST', path, language(), record),
  };
}
