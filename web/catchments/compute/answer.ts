import { computeAreas } from '../../../geodata/catchments/areas';
import { reachesOf } from '../../../geodata/catchments/coverage';
import { openShares } from '../../../geodata/catchments/points';
import { sessionCosts } from '../../../geodata/catchments/training';
import type { Order, Reply, TaskKind, Tasks } from './protocol';

function carryOut(asked: Order): Tasks[TaskKind]['reply'] {
  switch (asked.kind) {
    case 'areas':
      return computeAreas(asked.order);
    case 'reach':
      return reachesOf(asked.order);
    case 'sessions':
      return sessionCosts(asked.order);
    case 'openings':
      return openShares(asked.order.openings, asked.order.year, asked.order.when);
  }
}

/** Carries out an order; what breaks is told. */
export function answer(asked: Order): Reply {
  try {
    return { kind: 'done', reply: carryOut(asked) };
  } catch (error) {
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}
