import type { KeptProposal, ProposalRecord } from '../../../geodata/grouping/propose/record';
import { ApiError } from '../../api';
import type { ProposalApi } from './proposal-api';

/** The proposals that are kept with a scenario. */
export class KeptList {
  #proposals = $state.raw<readonly KeptProposal[]>([]);
  #trouble = $state.raw<string | null>(null);
  #code = 'unknown';
  readonly #api: ProposalApi;

  /** A list that is empty until it is loaded. */
  constructor(api: ProposalApi) {
    this.#api = api;
  }

  /** The latest first. */
  get proposals(): readonly KeptProposal[] {
    return this.#proposals;
  }
  /** Why they could not be read or written; null when they could. */
  get trouble(): string | null {
    return this.#trouble;
  }
  /** The version of the application. */
  get code(): string {
    return this.#code;
  }

  /** Reads what is kept. */
  async load(): Promise<void> {
    await this.#try(async () => {
      const { code, proposals } = await this.#api.list();
      this.#code = code;
      this.#proposals = proposals;
    });
  }

  /** Keeps one more. */
  async keep(record: ProposalRecord): Promise<void> {
    await this.#try(async () => {
      this.#proposals = [await this.#api.keep(record), ...this.#proposals];
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#trouble = null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#trouble = error.detail;
    }
  }
}
