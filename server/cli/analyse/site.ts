import Papa from 'papaparse';
import { done, refused, type Result } from '../../../geodata/model/issue';
import type { SitingPlan, SitingProblem } from '../../../geodata/siting/contract';
import { prepareSiting, type SitingRequest } from '../../../geodata/siting/prepare';
import { fault, type AnalyseCommand } from './command';
import { readCapacities, readCosts, readDemand } from './demand-file';
import { defaultSeconds } from './propose-wish';
import { sitingReport, sitingSummary } from './site-report';
import { readWish, type SiteWish } from './site-wish';

/** Sites points by the demand and the costs of files. */
export const site: AnalyseCommand = {
  name: 'site',
  usage: `site --demand FICHIER.csv --costs FICHIER.csv --model M [--sites P] [--radius S]
        --out FICHIER.csv --report FICHIER.json

    --demand      lieux de demande, en CSV\u00a0: id,weight (le poids peut être 0)
    --costs       coûts, en CSV\u00a0: demand,site,cost\u202f; une paire absente ne peut pas être servie
    --model       p-median (coût pondéré total), p-center (coût du plus éloigné),
                  mclp (poids à S au plus), lscp (le moins de points pour être à S au plus)
    --sites       nombre de points, points gardés compris (sauf lscp)
    --radius      coût jusqu’auquel un lieu est couvert (mclp, lscp\u202f; facultatif ailleurs)
    --keep        points à garder\u00a0: id,id (autant de fois qu’il faut)
    --move        points qui peuvent se déplacer, et où\u00a0: point:place+place
    --capacities  capacités, en CSV\u00a0: site,capacity (poids servi au plus\u202f; sans ligne, sans limite)
    --time-limit  secondes, ${defaultSeconds} par défaut
    --out         qui est servi par quoi, en CSV\u00a0: demand,site,cost
    --report      rapport, en JSON`,
  run: async (args, context) => {
    const started = context.now();
    const read = readWish(args);
    if (!read.ok) return read;
    const wish = read.value;
    const demand = await readDemand(wish.demand);
    if (!demand.ok) return demand;
    const costs = await readCosts(wish.costs, demand.value, wish.demand);
    if (!costs.ok) return costs;
    const prepared = await prepare(wish, demand.value, costs.value);
    if (!prepared.ok) return prepared;
    const problem = prepared.value;
    const solving = context.now();
    const outcome = await wish.model.solve(problem, {
      now: context.now,
      timeLimitMs: wish.seconds * 1000,
      report: () => undefined,
      mip: context.mip,
    });
    if (!outcome.ok) return outcome;
    const ended = context.now();
    const made = {
      seconds: (ended - solving) / 1000,
      totalSeconds: (ended - started) / 1000,
      version: context.version,
    };
    const report = sitingReport(wish, problem, outcome.value, made);
    return done({
      files: new Map([
        [wish.out, servings(demand.value, problem, outcome.value)],
        [wish.report, `${JSON.stringify(report, null, 2)}\n`],
      ]),
      says: [sitingSummary(wish, problem, outcome.value, made.seconds)],
    });
  },
};

/** The problem: every site that has a cost is a candidate, kept, or may move. Refused when a site that is named has none. */
async function prepare(
  { count, radius, keep, moves, capacities }: SiteWish,
  demand: SitingRequest['demand'],
  costs: SitingRequest['costs'],
): Promise<Result<SitingProblem>> {
  const ids = new Set(costs.map((one) => one.site));
  const named = [...keep, ...[...moves].flatMap(([site, places]) => [site, ...places])];
  const unknown = [...new Set(named)].filter((id) => !ids.has(id));
  if (unknown.length > 0) return refused(unknown.map((id) => fault('demand-unknown-site', { id })));
  const limits =
    capacities === null ? done(new Map<string, number>()) : await readCapacities(capacities, ids);
  if (!limits.ok) return limits;
  const kept = new Set(keep);
  const sites = Array.from(ids, (id) => ({
    id,
    state: kept.has(id) ? ('kept' as const) : moves.has(id) ? ('moving' as const) : ('candidate' as const),
    mayMoveTo: moves.get(id) ?? [],
    capacity: limits.value.get(id) ?? null,
  }));
  return prepareSiting({ demand, sites, costs, count, radius });
}

/** Who is served by what as CSV, in the order of the rows of demand; site and cost are empty for those whom no chosen site can serve. */
function servings(demand: SitingRequest['demand'], problem: SitingProblem, plan: SitingPlan): string {
  const rank = new Map(problem.demand.map((id, row) => [id, row]));
  const data = demand.map(({ id }) => {
    const row = rank.get(id) ?? 0;
    const chosen = problem.sites[plan.assigned[row] ?? -1];
    return [id, chosen ?? '', chosen === undefined ? '' : plan.costs[row]];
  });
  return `${Papa.unparse({ fields: ['demand', 'site', 'cost'], data }, { newline: '\n' })}\n`;
}
