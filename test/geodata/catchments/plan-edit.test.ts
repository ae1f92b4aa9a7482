import { describe, expect, test } from 'vitest';
import { evaluatedDocument, planFacts, planTravel } from '../../../geodata/catchments/plan/data';
import {
  firstDocument,
  withCapacity,
  withoutPoint,
  withPlace,
  withSites,
  withState,
} from '../../../geodata/catchments/plan/edit';
import { evaluatePlan } from '../../../geodata/catchments/plan/evaluate';
import { planGround } from '../../../geodata/catchments/plan/ground';
import { closedIn } from '../../../geodata/catchments/plan/season';
import { existingSites } from '../../../geodata/catchments/plan/sites';
import { sitingDocumentSchema } from '../../../geodata/model/siting-plan';
import { facts, noDemand, planDocument, point } from '../../support/small-plan';

const first = firstDocument(facts);
const stateOf = (document: typeof first, id: string) => document.points.find((one) => one.id === id)?.state;

describe('editing a plan', () => {
  test('starts from the network of the day, which can be stored', () => {
    expect(first.sites).toEqual(['structure:a', 'structure:d']);
    expect(first.count).toBe(2);
    expect(sitingDocumentSchema.safeParse(first).success).toBe(true);
  });

  test('keeps in the plan what must stay, and takes out what is ruled out', () => {
    const closed = withState(first, ['structure:a'], 'closed');
    expect(closed.sites).toEqual(['structure:d']);
    const kept = withState(closed, ['structure:a'], 'kept');
    expect(kept.sites).toEqual(['structure:a', 'structure:d']);
    expect(kept.points).toHaveLength(1);
    // To be free to close changes nothing of what is there.
    expect(withState(closed, ['structure:a'], 'open').sites).toEqual(['structure:d']);
  });

  test('gives a point that goes out or comes in a state that allows it', () => {
    const kept = withState(first, ['structure:a'], 'kept');
    expect(stateOf(withSites(kept, ['structure:a'], false), 'structure:a')).toBe('open');
    expect(withSites(kept, ['structure:a'], false).sites).toEqual(['structure:d']);
    const opened = withSites(first, ['commune:59002'], true);
    expect(stateOf(opened, 'commune:59002')).toBe('candidate');
    expect(opened.sites).toContain('commune:59002');
    // What is free already needs no word of its own.
    expect(withSites(first, ['structure:a'], false).points).toEqual([]);
    const othersKept = { ...first, others: { ...first.others, existing: 'kept' as const } };
    expect(stateOf(withSites(othersKept, ['structure:a'], false), 'structure:a')).toBe('open');
  });

  test('limits a point without changing what it is, and lifts the limit', () => {
    const limited = withCapacity(first, 'structure:a', 500, 'open');
    expect(limited.points).toEqual([point('structure:a', 'open', { capacity: 500 })]);
    expect(withCapacity(limited, 'structure:a', null, 'open').points[0]?.capacity).toBeNull();
  });

  test('adds places of its own, open, and forgets them', () => {
    const added = withPlace(first, '1', { name: 'Gare', at: [3.15, 50.5] });
    expect(added.sites).toContain('place:1');
    expect(sitingDocumentSchema.safeParse(added).success).toBe(true);
    expect(withoutPoint(added, 'place:1')).toEqual(first);
  });
});

describe('a plan as it is evaluated', () => {
  const evaluate = (document: typeof first, baseline: Parameters<typeof evaluatedDocument>[1]) => {
    const ground = planGround(evaluatedDocument(document, baseline), facts, noDemand, null);
    if (!ground.ok) throw new Error('the ground is there');
    return evaluatePlan(ground.value, document.sites, baseline.sites);
  };

  test('knows every point of what it is set beside, places of their own included', () => {
    const other = withPlace(first, '1', { name: 'Gare', at: [3.15, 50.5] });
    const against = evaluate(first, { sites: other.sites, points: other.points });
    expect(against.closed).toEqual(['place:1']);
    expect(against.before.sites).toBe(3);
  });

  test('has its points even where towns are ruled out since', () => {
    const document = planDocument({ sites: [...first.sites, 'commune:59002'] });
    const plan = evaluate(document, { sites: existingSites(facts), points: [] });
    expect(plan.opened).toEqual(['commune:59002']);
    expect(plan.change.nearer).toMatchObject({ places: 1, weight: 400 });
  });

  test('does not try every town when all may open', () => {
    const document = planDocument({ others: { existing: 'open', communes: 'candidate' } });
    expect(evaluate(document, { sites: existingSites(facts), points: [] }).openings).toEqual([]);
  });
});

describe('a plan in a month', () => {
  const seasonal = {
    ...facts,
    openings: [
      {
        structure: 'a',
        season: 'summer',
        fromDay: '06-01',
        toDay: '09-30',
        weekdays: ['mon', 'tue'],
        hours: '10:00-18:00',
        confidence: 'attested',
      },
    ],
  } as unknown as typeof facts;

  test('counts the points that open then, and those of whose openings nothing is told', () => {
    expect([...closedIn(seasonal, 1)]).toEqual(['structure:a']);
    expect([...closedIn(seasonal, 8)]).toEqual([]);
    expect([...closedIn(seasonal, null)]).toEqual([]);
    const january = planDocument({ demand: { measure: 'population', month: 1 } });
    const ground = planGround(january, seasonal, noDemand, null);
    if (!ground.ok) throw new Error('the ground is there');
    expect(ground.value.sites.map(({ id }) => id)).toEqual(['structure:d']);
    const plan = evaluatePlan(ground.value, january.sites, existingSites(seasonal));
    expect([plan.before.sites, plan.after.sites]).toEqual([1, 1]);
  });
});

describe('the ways of a plan', () => {
  const travel = { kind: 'engine', engine: 'osrm', mode: 'car', measure: 'time' } as const;

  test('are asked for from all places to all points, and from those that may move', () => {
    const document = planDocument({ travel, points: [point('structure:a', 'moving')] });
    expect(planTravel(planDocument(), { facts, demands: noDemand })).toBeNull();
    const asked = planTravel(document, { facts, demands: noDemand });
    if (asked?.kind !== 'matrix') throw new Error('a matrix is asked for');
    expect(asked.origins.map(({ id }) => id)).toEqual([
      'commune:59001',
      'commune:59002',
      'commune:59003',
      'commune:59004',
      'structure:a',
    ]);
    expect(asked.destinations.map(({ id }) => id)).toEqual(['structure:a', 'structure:d']);
  });

  test('need of the facts what a plan needs alone', () => {
    const lean = planFacts({ ...facts, territories: [{ id: 't' }] } as unknown as typeof facts);
    expect(lean.territories).toEqual([]);
    expect(lean.communes).toBe(facts.communes);
  });
});
