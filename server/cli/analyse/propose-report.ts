import type { Contiguity, Link } from '../../../geodata/grouping/contiguity/contiguity';
import { componentsOf } from '../../../geodata/grouping/propose/components';
import type { Obstacle, Solution } from '../../../geodata/grouping/propose/contract';
import {
  betweenToTotalRatio,
  pairwiseDissimilarity,
  totalSumOfSquares,
  unitLabels,
  withinSumOfSquares,
} from '../../../geodata/grouping/propose/objective';
import type { Prepared } from '../../../geodata/grouping/propose/prepare';
import { gapOf } from '../../../geodata/grouping/propose/record';
import type { Issue } from '../../../geodata/model/issue';
import { fault } from './command';
import type { ProposeWish } from './propose-wish';
import type { FileUnits } from './units-file';

/** What the report says of a solution. `seconds`: the method alone, until it has its grouping; `totalSeconds`: with reading and neighbours. */
export function reportOf(
  wish: ProposeWish,
  units: FileUnits,
  { problem }: Prepared,
  contiguity: Contiguity,
  solution: Solution,
  made: { readonly seconds: number; readonly totalSeconds: number; readonly version: string },
) {
  const labels = unitLabels(problem, solution.labels);
  const { value, bound, boundBy, groups, mostGroups, proven, ended } = solution;
  const linkBetween = (link: Link) => ({
    from: units.ids[link.from],
    to: units.ids[link.to],
    distance: link.distance,
  });
  return {
    method: wish.method.id,
    groups,
    objective: wish.objective,
    value,
    withinSumOfSquares: withinSumOfSquares(problem, labels),
    totalSumOfSquares: totalSumOfSquares(problem),
    betweenToTotalRatio: betweenToTotalRatio(problem, labels),
    pairwiseDissimilarity: pairwiseDissimilarity(problem, labels),
    bound,
    boundBy,
    gap: gapOf(value, bound),
    mostGroups,
    proven,
    ended,
    seconds: made.seconds,
    totalSeconds: made.totalSeconds,
    seed: wish.seed,
    version: made.version,
    units: units.ids.length,
    attributes: wish.attributes,
    standardise: wish.standardise,
    contiguity: wish.contiguity,
    floor: wish.floor,
    links: wish.links,
    neighbours: contiguity.edges.length,
    distanceUnit: units.isDegrees ? 'm' : 'file',
    islands: contiguity.islands.map(({ area, link }) => ({
      id: units.ids[area],
      proposedLink: link === null ? null : linkBetween(link),
    })),
    nearTouching: contiguity.nearTouching.map(linkBetween),
    nearTolerance: contiguity.nearTolerance,
    source: wish.method.source,
  };
}

/** One line for who waits. */
export function summary(
  { method, objective }: ProposeWish,
  { groups, value, bound, proven, ended }: Solution,
  seconds: number,
): string {
  const shown = (number: number) => number.toLocaleString('fr', { maximumSignificantDigits: 6 });
  const certainty = proven ? 'optimum prouvé' : `aucun regroupement n’est sous ${shown(bound)}`;
  const cut = ended === 'time' ? ' Le temps donné a coupé la recherche.' : '';
  return `${method.name}\u00a0: ${groups} regroupement${groups > 1 ? 's' : ''}, ${objective} ${shown(value)} (${certainty}), en ${shown(seconds)}\u00a0s.${cut}`;
}

/** An obstacle as issues; parts that do not touch are told one by one, each with the link proposed to the others. */
export function obstacleIssues(
  { code, values, nodes }: Obstacle,
  { problem, unitIds }: Prepared,
  contiguity: Contiguity,
  { ids, isDegrees }: FileUnits,
): Issue[] {
  const named = { ...values, units: nodes.map((node) => problem.ids[node] ?? '').join(', ') };
  const issue: Issue = { code, severity: 'error', values: named };
  if (code !== 'regions-asunder') return [issue];
  const { labels, count } = componentsOf(problem.graph);
  const parts: number[][] = Array.from({ length: count }, () => []);
  for (const [unit, part] of unitLabels(problem, labels).entries()) parts[part]?.push(unit);
  const alone = parts.toSorted((a, b) => b.length - a.length).slice(1);
  const rank = new Map(ids.map((id, row) => [id, row]));
  return [
    issue,
    ...alone.flatMap((part): Issue[] => {
      const link = contiguity.linkFrom(new Set(part.map((unit) => rank.get(unitIds[unit] ?? '') ?? 0)));
      if (link === null) return [];
      const distance = link.distance.toLocaleString('fr', { maximumSignificantDigits: 4 });
      return [
        fault('regions-part-alone', {
          unit: unitIds[part[0] ?? 0] ?? '',
          units: part.length,
          from: ids[link.from] ?? '',
          to: ids[link.to] ?? '',
          distance: isDegrees ? `${distance}\u00a0m` : distance,
        }),
      ];
    }),
  ];
}
