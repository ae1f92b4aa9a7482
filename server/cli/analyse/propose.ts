import Papa from 'papaparse';
import { contiguityOf } from '../../../geodata/grouping/contiguity/contiguity';
import type { Solution } from '../../../geodata/grouping/propose/contract';
import { unitLabels } from '../../../geodata/grouping/propose/objective';
import { prepareRegions, type Prepared } from '../../../geodata/grouping/propose/prepare';
import { methods } from '../../../geodata/grouping/propose/registry';
import { done, refused, type Result } from '../../../geodata/model/issue';
import { fault, type AnalyseCommand, type AnalyseContext, type Findings } from './command';
import { obstacleIssues, reportOf, summary } from './propose-report';
import { defaultSeconds, readWish, type ProposeWish } from './propose-wish';
import { readUnits, type FileUnits } from './units-file';

/** Proposes groupings of the units of a file. */
export const propose: AnalyseCommand = {
  name: 'propose',
  usage: `propose --units FICHIER.geojson --id CHAMP --attributes a,b,c --method M
        --groups K | --floor CHAMP:VALEUR   --out FICHIER.csv --report FICHIER.json

    --units       polygones, en GeoJSON
    --id          champ de l’identifiant (ou «\u00a0id\u00a0», celui de l’entité)
    --attributes  champs numériques selon lesquels les unités d’un regroupement se ressemblent
    --method      ${methods.map(({ id }) => id).join(', ')}
    --groups      nombre de regroupements
    --floor       total à atteindre dans chaque regroupement, par exemple etp:6
    --contiguity  rook (limite commune, par défaut) ou queen (un point suffit)
    --standardise z (moyenne 0, écart-type d’échantillon 1, par défaut) ou none
    --objective   ss (somme des carrés intra, par défaut) ou pairwise (écarts absolus entre paires)
    --seed        graine du hasard, 1 par défaut
    --time-limit  secondes, ${defaultSeconds} par défaut
    --link        deux unités qui ne se touchent pas, à tenir pour voisines\u00a0: A,B (autant de fois qu’il faut)
    --out         affectations, en CSV\u00a0: id,group
    --report      rapport, en JSON`,
  run: async (args, context) => {
    const started = context.now();
    const wish = readWish(args);
    if (!wish.ok) return wish;
    const { units: path, id, attributes: fields, floor } = wish.value;
    const units = await readUnits({ path, id, fields, positive: floor === null ? [] : [floor.field] });
    return units.ok
      ? proposeFor(wish.value, inIdOrder(units.value), units.value.ids, context, started)
      : units;
  },
};

/** The same units by id, so that no tie hangs on the order of rows. */
function inIdOrder(units: FileUnits): FileUnits {
  const order = Array.from(units.ids.keys()).toSorted((a, b) =>
    (units.ids[a] ?? '') < (units.ids[b] ?? '') ? -1 : 1,
  );
  return {
    ...units,
    ids: order.map((row) => units.ids[row] ?? ''),
    geometries: order.flatMap((row) => units.geometries[row] ?? []),
    quantities: new Map(
      Array.from(units.quantities, ([field, values]) => [
        field,
        order.map((row) => values[row] ?? Number.NaN),
      ]),
    ),
  };
}

async function proposeFor(
  wish: ProposeWish,
  units: FileUnits,
  rows: readonly string[],
  context: AnalyseContext,
  started: number,
): Promise<Result<Findings>> {
  const contiguity = contiguityOf(units.geometries, wish.contiguity, units.isDegrees);
  const valuesOf = (field: string) => units.quantities.get(field) ?? [];
  const prepared = prepareRegions({
    ids: units.ids,
    variables: wish.attributes.map((name) => ({ name, values: valuesOf(name), weight: 1 })),
    standardise: wish.standardise,
    objective: wish.objective,
    edges: contiguity.edges,
    links: wish.links,
    barriers: [],
    groups: wish.groups,
    limits:
      wish.floor === null
        ? []
        : [
            {
              name: wish.floor.field,
              values: valuesOf(wish.floor.field),
              least: wish.floor.least,
              most: null,
            },
          ],
    together: [],
    apart: [],
    seeds: [],
    seed: wish.seed,
  });
  if (!prepared.ok) return prepared;
  const { problem } = prepared.value;
  const { mostNodes, id: method } = wish.method;
  if (mostNodes !== null && problem.ids.length > mostNodes)
    return refused([fault('regions-too-many-nodes', { method, most: mostNodes, nodes: problem.ids.length })]);
  const solving = context.now();
  const found: { at: number | null } = { at: null };
  const outcome = await wish.method.solve(problem, {
    now: context.now,
    timeLimitMs: wish.seconds * 1000,
    report: ({ share }) => {
      // What follows is the bound, which other tools do not compute.
      if (share >= 1) found.at = context.now();
      context.heard(share);
    },
    mip: context.mip,
  });
  if (!outcome.ok)
    return refused(
      outcome.obstacles.flatMap((one) => obstacleIssues(one, prepared.value, contiguity, units)),
    );
  const { solution } = outcome;
  const group = groupsByUnit(prepared.value, solution);
  const ended = context.now();
  const seconds = ((found.at ?? ended) - solving) / 1000;
  const made = { seconds, totalSeconds: (ended - started) / 1000, version: context.version };
  const report = reportOf(wish, units, prepared.value, contiguity, solution, made);
  return done({
    files: new Map([
      [wish.out, assignments(rows, group)],
      [wish.report, `${JSON.stringify(report, null, 2)}\n`],
    ]),
    says: [summary(wish, solution, seconds)],
  });
}

/** Groupings numbered from 1 in the order of the least id of each. */
function groupsByUnit({ problem, unitIds }: Prepared, { labels }: Solution): Map<string, number> {
  const units = unitLabels(problem, labels);
  return new Map(unitIds.map((id, unit) => [id, (units[unit] ?? 0) + 1]));
}

/** Assignments as CSV, in the order of the rows of the input. */
function assignments(rows: readonly string[], group: ReadonlyMap<string, number>): string {
  const data = rows.map((unit) => [unit, group.get(unit)]);
  return `${Papa.unparse({ fields: ['id', 'group'], data }, { newline: '\n' })}\n`;
}
