import type { MipAnswer } from './contract';

/** What is used of a model of HiGHS. */
interface MipModel {
  readonly options: { set: (values: Readonly<Record<string, boolean | number | string>>) => unknown };
  readonly info: { get: (name: string) => number | bigint };
  run: () => { readonly modelStatus: number };
  getObjectiveValue: () => number;
  getSolution: () => { readonly colValue: Float64Array };
  getColName: (column: number) => string;
  dispose: () => void;
}
/** What is used of HiGHS, whoever has loaded it. */
export interface MipEngine {
  readonly constants: {
    readonly modelStatus: {
      readonly optimal: number;
      readonly infeasible: number;
      readonly timeLimit: number;
    };
  };
  createModel: (source: { readonly format: 'lp'; readonly data: string }) => MipModel;
}

/** Solves a minimisation in CPLEX LP format to the optimum, without a gap, within a time in milliseconds. */
export function solveMip(engine: MipEngine, lp: string, timeLimitMs: number): MipAnswer {
  const { optimal, infeasible, timeLimit } = engine.constants.modelStatus;
  const model = engine.createModel({ format: 'lp', data: lp });
  try {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, timeLimitMs / 1000),
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      // With it HiGHS 1.15 calls small set partitionings infeasible after it has found their optimum.
      presolve: 'off',
    });
    const { modelStatus } = model.run();
    if (modelStatus === infeasible) return { ...nothing, status: 'infeasible' };
    if (modelStatus !== optimal && modelStatus !== timeLimit) return nothing;
    const objective = model.getObjectiveValue();
    const dual = Number(model.info.get('mip_dual_bound'));
    const values = new Map<string, number>();
    // Without a solution, HiGHS gives an infinite objective.
    if (Number.isFinite(objective))
      for (const [column, value] of model.getSolution().colValue.entries())
        if (value !== 0) values.set(model.getColName(column), value);
    return {
      status: modelStatus === optimal ? 'optimal' : 'limit',
      objective: Number.isFinite(objective) ? objective : null,
      bound: Number.isFinite(dual) ? dual : null,
      values,
    };
  } finally {
    model.dispose();
  }
}

const nothing: MipAnswer = { status: 'failed', objective: null, bound: null, values: new Map() };

/** A column of a set partitioning: its cost, and the rows (from 0) that it covers. */
export interface MipColumn {
  readonly cost: number;
  readonly rows: readonly number[];
}

/**
 * Set partitioning (R. Garfinkel, G. Nemhauser: Optimal political districting by implicit enumeration techniques, 1970) in CPLEX LP
 * format: each of `rows` rows is covered once, by `count` columns in all, at the least cost. Column `c` is the variable `x{c}`.
 */
export function partitioningLp(columns: readonly MipColumn[], rows: number, count: number): string {
  const covering: string[][] = Array.from({ length: rows }, () => []);
  for (const [at, column] of columns.entries()) for (const row of column.rows) covering[row]?.push(`x${at}`);
  const all = columns.map((_, at) => `x${at}`);
  return [
    'Minimize',
    ` cost: ${sum(columns.map(({ cost }, at) => `${cost} x${at}`))}`,
    'Subject To',
    ...covering.map((names, row) => ` r${row}: ${sum(names)} = 1`),
    ` count: ${sum(all)} = ${count}`,
    'Binary',
    ...lines(all, ' '),
    'End',
    '',
  ].join('\n');
}

/** A sum of terms in CPLEX LP format. */
export function sum(terms: readonly string[]): string {
  return lines(terms, ' + ').join('\n + ');
}

/** Terms in CPLEX LP format on lines of 8: some readers of the format take short lines only. */
export function lines(terms: readonly string[], glue: string): string[] {
  return Array.from({ length: Math.ceil(terms.length / 8) }, (_, line) =>
    terms.slice(8 * line, 8 * line + 8).join(glue),
  );
}
