import type { ProposalRequest } from '../../../geodata/grouping/propose/request';
import { methods } from '../../../geodata/grouping/propose/registry';

/** What is asked before anybody has set anything: alike in density, near each other, with five FTE at least. */
export function firstRequest(): ProposalRequest {
  const method = methods.find(({ id }) => id === 'maxp') ?? methods[0];
  return {
    format: 1,
    level: 'territory',
    opened: [],
    method: method?.id ?? '',
    groups: 8,
    floor: { quantity: 'fte', value: 5 },
    variables: [
      { id: 'density', weight: 1 },
      { id: 'seat-x', weight: 1 },
      { id: 'seat-y', weight: 1 },
    ],
    standardise: 'z',
    objective: 'ss',
    seeds: [],
    together: [],
    apart: [],
    barriers: [],
    links: [],
    limits: [],
    keepLocked: true,
    seed: 1,
    timeLimitS: 20,
  };
}
