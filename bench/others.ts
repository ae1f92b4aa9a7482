import { setTimeout as wait } from 'node:timers/promises';
import { short, type Figure } from './figure';
import { read } from './load';

/** Between two questions of a reader, in milliseconds. */
const pause = 25;
/** How long an idle server is asked, to compare. */
const idleSeconds = 15;

/** Milliseconds of what others are answered while some work goes on. */
export async function answersDuring(url: string, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  work.then(end, end);
  // Ever other addresses, so that nothing is answered from memory.
  const paths = [
    (turn: number) => `/ogc/collections/structures/items?limit=${50 + (turn % 50)}&offset=${turn % 7}`,
    () => '/api/registers/territory/rows',
    (turn: number) => `/ogc/collections/communes/items?limit=20&offset=${turn % 500}`,
    () => '/api/health',
  ];
  for (let turn = 0; !state.isOver; turn += 1) {
    const path = paths[turn % paths.length]?.(turn) ?? '';
    const start = performance.now();
    await read(`${url}${path}`);
    times.push(performance.now() - start);
    await wait(pause);
  }
  return times;
}

/** Milliseconds of what one reader is answered by an idle server. */
export function idleAnswers(url: string): Promise<number[]> {
  return answersDuring(url, wait(idleSeconds * 1000));
}

/** The value below which 95 of 100 are. */
function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (value === undefined) throw new Error('the percentile of nothing was asked for');
  return value;
}

/** How much slower others are answered during some work than by an idle server. */
export function othersFigure(what: string, idle: readonly number[], during: readonly number[]): Figure {
  const [before, meanwhile] = [percentile95(idle), percentile95(during)];
  return {
    what: `Other answers during ${what}, beside those of an idle server`,
    value: meanwhile / before,
    unit: '',
    budget: { limit: 3, sense: 'at most' },
    how: `95th percentiles of ${during.length} and ${idle.length} answers to one reader: ${short(meanwhile)} and ${short(before)} ms; the greatest ${short(Math.max(...during))} and ${short(Math.max(...idle))} ms`,
  };
}
