import { describe, expect, it } from 'vitest';
import { withSites } from '../../../geodata/catchments/plan/edit';
import { existingSites, planSites } from '../../../geodata/catchments/plan/sites';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import { sitingUiFor } from '../../../geodata/text/ui-siting';
import type { WorkerLike } from '../../../web/destinations/propose/worker-run';
import { axisTicks, curveDots } from '../../../web/siting/parts/curve-shape';
import { objectiveText, priceText, proofText } from '../../../web/siting/parts/told';
import { Answerer } from '../../../web/siting/solve/answer';
import { PlanDesk } from '../../../web/siting/solve/desk.svelte';
import type { EvaluateOrder, PlanReply, SearchOrder } from '../../../web/siting/solve/protocol';
import { Searcher } from '../../../web/siting/solve/searcher.svelte';
import type { PlanView } from '../../../web/siting/store/plan-view';
import { patientRun } from '../../support/siting';
import { facts, noDemand, planDocument } from '../../support/small-plan';

const data = { facts, demands: noDemand, matrix: null };
const today = { sites: existingSites(facts), points: [] };
const free = planDocument({ others: { existing: 'open', communes: 'candidate' }, count: 2, radius: 8 });

/** A worker on this thread: what it says is heard at once, or when `release` is called. */
function localWorker(isHeld = false) {
  let hear: (data: unknown) => void = () => undefined;
  const held: PlanReply[] = [];
  const answerer = new Answerer({
    now: () => 0,
    mip: patientRun.mip,
    say: (reply) => {
      if (isHeld) held.push(reply);
      else hear(reply);
    },
  });
  const orders: unknown[] = [];
  const worker: WorkerLike & { readonly orders: unknown[]; readonly release: () => void } = {
    orders,
    post: (order) => {
      orders.push(order);
      void answerer.take(order as EvaluateOrder | SearchOrder);
    },
    end: () => undefined,
    listen: ({ message }) => {
      hear = message;
    },
    release: () => {
      for (const reply of held.splice(0)) hear(reply);
    },
  };
  return worker;
}

describe('the desk that evaluates a plan as it changes', () => {
  it('answers with what the plan changes', () => {
    const desk = new PlanDesk(() => localWorker());
    desk.data(data);
    desk.ask(withSites(planDocument(), ['structure:a'], false), today);
    expect(desk.isBusy).toBe(false);
    expect(desk.outcome).toMatchObject({ ok: true, value: { closed: ['structure:a'] } });
  });

  it('answers of what waits the last alone', () => {
    const worker = localWorker(true);
    const desk = new PlanDesk(() => worker);
    desk.data(data);
    desk.ask(planDocument(), today);
    desk.ask(withSites(planDocument(), ['structure:a'], false), today);
    desk.ask(withSites(planDocument(), ['structure:d'], false), today);
    expect(desk.isBusy).toBe(true);
    worker.release();
    worker.release();
    expect(desk.outcome).toMatchObject({ ok: true, value: { closed: ['structure:d'] } });
    // The data, the first evaluation, and the last.
    expect(worker.orders).toHaveLength(3);
  });

  it('tells what breaks it, and what cannot be evaluated', () => {
    const desk = new PlanDesk(() => localWorker());
    desk.ask(planDocument(), today);
    expect(desk.broken).toMatch(/before its data/);
    const other = new PlanDesk(() => localWorker());
    other.data(data);
    other.ask(planDocument({ demand: { measure: 'lits', month: null } }), today);
    expect(other.outcome).toMatchObject({ ok: false, issues: [{ code: 'plan-no-demand' }] });
  });
});

function viewOf(document: SitingDocument): PlanView {
  return {
    language: 'fr',
    ui: sitingUiFor('fr'),
    editable: true,
    document,
    sites: planSites(document, facts),
    evaluation: null,
    baselineName: '',
    baselineId: null,
    others: [],
    compareWith: () => Promise.resolve(),
    data,
    change: () => undefined,
    nameOf: (site) => site,
    say: () => undefined,
    show: () => undefined,
  };
}
const searcherOn = (document: SitingDocument) => new Searcher(viewOf(document), () => localWorker());

describe('the search for the best points', () => {
  it('finds them with their proof, and tells what keeping another costs', async () => {
    const searcher = searcherOn({ ...free, count: 1 });
    await searcher.start();
    const { found } = searcher;
    if (found === null) throw new Error('a plan is found');
    expect(found.plan.sites).toEqual(['commune:59004']);
    expect(objectiveText(found.plan, found.document, 'fr')).toMatch(/^Trajet moyen\u00a0: \d/);
    expect(proofText(found.plan, 'fr')).toMatch(/^Optimum prouvé/);
    await searcher.priceOf('structure:a');
    if (searcher.price === null) throw new Error('there is a price');
    expect(priceText(searcher.price, 'Office A', 'fr')).toMatch(
      /^Garder Office A coûte .+ de plus par personne en moyenne \(de .+ à .+\)\.$/,
    );
  });

  it('prices what costs nothing as nothing', async () => {
    const searcher = searcherOn(free);
    await searcher.start();
    await searcher.priceOf('structure:d');
    if (searcher.price === null) throw new Error('there is a price');
    expect(priceText(searcher.price, 'Office D', 'fr')).toBe('Garder Office D ne coûte rien.');
  });

  it('says what stands against it', async () => {
    const searcher = searcherOn({ ...free, model: 'mclp', radius: null });
    await searcher.start();
    expect(searcher.found).toBeNull();
    expect(searcher.issues.map(({ code }) => code)).toEqual(['siting-wants-radius']);
  });

  it('says in each model what is reached', async () => {
    const reached = async (model: string) => {
      const searcher = searcherOn({ ...free, model, count: 1 });
      await searcher.start();
      if (searcher.found === null) throw new Error(model);
      return objectiveText(searcher.found.plan, searcher.found.document, 'fr');
    };
    expect(await reached('p-center')).toMatch(/^Le lieu le plus éloigné est à /);
    expect(await reached('mclp')).toMatch(/habitants à portée, soit \d/);
    expect(await reached('lscp')).toMatch(/2\u00a0points d’accueil suffisent/);
  });
});

describe('the efficiency curve', () => {
  it('is traced for every number of points, and never turns back', async () => {
    const searcher = searcherOn(free);
    await searcher.trace(4, 2);
    const dots = curveDots(searcher.steps);
    expect(dots.map(({ count }) => count)).toEqual([1, 2, 3, 4]);
    expect(dots.every(({ isProven }) => isProven)).toBe(true);
    const values = dots.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('has round values along its axes', () => {
    expect(axisTicks(84)).toEqual([0, 25, 50, 75, 100]);
    expect(axisTicks(4)).toEqual([0, 1, 2, 3, 4]);
    expect(axisTicks(0)).toEqual([0, 1]);
  });
});
