import { describe, expect, test } from 'vitest';
import type { MipSolver, RegionProblem } from '../../../geodata/grouping/propose/contract';
import { methods } from '../../../geodata/grouping/propose/registry';
import { prepareRegions } from '../../../geodata/grouping/propose/prepare';
import { aboutMethod, methodFamilies } from '../../../web/destinations/propose/method-words';
import type { SolveReply } from '../../../web/destinations/propose/protocol';
import { solve } from '../../../web/destinations/propose/solve';
import { WorkerRun, type WorkerLike } from '../../../web/destinations/propose/worker-run';
import { figure, told } from '../../../web/destinations/propose/told';
import { binsOf, medianOf } from '../../../web/destinations/robustness/bins';
import { unitVariables } from '../../../geodata/grouping/unit-values';
import { groundOf } from '../../../geodata/grouping/ground';
import { proposalUiFor } from '../../../geodata/text/ui-proposal';
import { gridGround } from '../../support/small-ground';

type Heard = Parameters<WorkerLike['listen']>[0];

/** A worker that says what the test makes it say. */
function fakeWorker() {
  const posted: unknown[] = [];
  let heard: Heard | null = null;
  let ended = 0;
  const worker: WorkerLike = {
    post: (order) => posted.push(order),
    end: () => {
      ended += 1;
    },
    listen: (given) => {
      heard = given;
    },
  };
  return {
    worker,
    posted,
    say: (data: unknown) => heard?.message(data),
    fail: (text: string) => heard?.error(text),
    ended: () => ended,
  };
}

type Reply = { readonly kind: 'progress'; readonly share: number } | { readonly kind: 'done' };
function begin() {
  const fake = fakeWorker();
  const shares: number[] = [];
  const run = new WorkerRun<Reply>(
    fake.worker,
    { order: 1 },
    ({ kind }) => kind === 'done',
    (reply) => {
      if (reply.kind === 'progress') shares.push(reply.share);
    },
  );
  return { ...fake, run, shares };
}

describe('an order to a worker', () => {
  test('is sent, its progress heard, and ends with the last word', async () => {
    const { posted, say, run, shares, ended } = begin();
    say({ kind: 'progress', share: 0.5 });
    say({ kind: 'done' });
    say({ kind: 'progress', share: 0.9 });
    expect(await run.result).toEqual({ kind: 'done' });
    expect([posted, shares, ended()]).toEqual([[{ order: 1 }], [0.5], 1]);
  });

  test('is ended at once when it is cancelled, whatever comes after', async () => {
    const { say, run, ended } = begin();
    run.cancel();
    say({ kind: 'done' });
    expect(await run.result).toBeNull();
    expect([run.isOver, ended()]).toEqual([true, 1]);
  });

  test('tells what broke the worker', async () => {
    const { fail, run } = begin();
    fail('out of memory');
    expect(await run.result).toEqual({ kind: 'broken', message: 'out of memory' });
  });
});

const noSolver: MipSolver = () => Promise.reject(new Error('no solver here'));

function line(): RegionProblem {
  const made = prepareRegions({
    ids: ['a', 'b', 'c', 'd'],
    variables: [{ name: 'v', weight: 1, values: [0, 1, 10, 11] }],
    standardise: 'none',
    objective: 'ss',
    edges: [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
    links: [],
    barriers: [],
    groups: 2,
    limits: [],
    together: [],
    apart: [],
    seeds: [],
    seed: 1,
  });
  if (!made.ok) throw new Error('the problem is sound');
  return made.value.problem;
}

describe('what the worker does', () => {
  const carry = async (method: string) => {
    const said: SolveReply[] = [];
    let time = 0;
    const now = () => (time += 1000);
    await solve(
      { kind: 'solve', method, problem: line(), timeLimitMs: 60_000 },
      { now, mip: noSolver, say: (reply) => said.push(reply) },
    );
    return said;
  };

  test('solves by the method asked for, and says so last', async () => {
    const last = (await carry('skater')).at(-1);
    expect(last?.kind === 'solved' && last.outcome.ok && [...last.outcome.solution.labels]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  test('survives being copied between threads, as a problem does', () => {
    expect(structuredClone(line())).toEqual(line());
  });

  test('says what broke, when there is no such method', async () => {
    expect(await carry('nowhere')).toEqual([{ kind: 'broken', message: 'no method nowhere' }]);
  });
});

describe('the words of proposals', () => {
  test.each(['fr', 'en'] as const)(
    'say of every method what it does, and of every variable what it is (%s)',
    (language) => {
      const words = proposalUiFor(language);
      const about = methods.map(({ id }) => aboutMethod(id, words));
      expect(about).not.toContain('');
      expect(about).not.toContain(words.method.about['other']);
      expect(methodFamilies().flatMap((family) => family.methods)).toHaveLength(methods.length);
      const grid = gridGround(1, 2);
      const variables = unitVariables(groundOf(grid.facts, grid.shapes), []).map(({ id }) => id);
      expect(variables.filter((id) => !(id in words.explain))).toEqual([]);
    },
  );

  test('name units and quantities in what stands in the way', () => {
    const names = {
      language: 'fr',
      words: proposalUiFor('fr'),
      unitName: (id: string) => `<${id}>`,
      variableName: () => undefined,
    } as const;
    const text = told({ code: 'regions-missing-value', values: { id: 'commune:59001', name: 'fte' } }, names);
    expect(text).toContain('<commune:59001>');
    expect(text).toContain('Effectif (ETP)');
  });

  test('write figures with four digits that count', () => {
    expect([0, 0.012345, 1.23456, 12345.6].map((value) => figure(value, 'en'))).toEqual([
      '0',
      '0.01235',
      '1.235',
      '12,346',
    ]);
  });
});

describe('a histogram', () => {
  test('holds every value, the greatest in its last class, and makes room for one’s own', () => {
    const bins = binsOf([0, 1, 2, 3, 4], 10, 5);
    expect(bins.map(({ count }) => count)).toEqual([2, 2, 1, 0, 0]);
    expect([bins[0]?.from, bins[4]?.to]).toEqual([0, 10]);
    expect(binsOf([2, 2], 2, 5)).toEqual([{ from: 2, to: 2, count: 2 }]);
    expect(binsOf([], null, 5)).toEqual([]);
  });

  test('has the middle value, or the mean of the two in the middle', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null]);
  });
});
