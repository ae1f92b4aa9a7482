import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeline, monthOf, type LifePlan } from '../../../geodata/packs/estimate/lifeline';
import { apportion } from '../../../geodata/packs/estimate/means';
import { complementOf, territoryName } from '../../../geodata/packs/estimate/names';
import { gabrielNeighbours } from '../../../geodata/packs/estimate/neighbours';
import { randomFor } from '../../../geodata/packs/estimate/random';
import { competentStructures } from '../../../geodata/packs/estimate/territory-communes';

describe('the reproducible choices', () => {
  test('are the same for the same key and differ for another', () => {
    const draw = (key: string) => Array.from({ length: 5 }, randomFor(key).next);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  test('stay within bounds and are spread over them', () => {
    const { between } = randomFor('spread');
    const drawn = Array.from({ length: 600 }, () => between(1, 6));
    const counts = [1, 2, 3, 4, 5, 6].map((face) => drawn.filter((value) => value === face).length);
    expect(counts.reduce((a, b) => a + b)).toBe(600);
    expect(Math.min(...counts)).toBeGreaterThan(60);
  });
});

describe('the apportionment', () => {
  test('gives whole parts that add up, each within one of its exact share', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }),
        (total, weights) => {
          const parts = apportion(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          for (const [index, part] of parts.entries()) {
            expect(Number.isInteger(part)).toBe(true);
            expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('names', () => {
  test.each([
    ['Office de tourisme du Quercitain (OTSI Le Quesnoy)', 'Le Quesnoy', 'du Quercitain', 'Quercitain'],
    [
      'Office de tourisme d’Avesnes-sur-Helpe',
      'Avesnes-sur-Helpe',
      'd’Avesnes-sur-Helpe',
      'Avesnes-sur-Helpe',
    ],
    [
      'Office de tourisme intercommunal du Cateau-Cambrésis',
      'Le Cateau-Cambrésis',
      'du Cateau-Cambrésis',
      'Le Cateau-Cambrésis',
    ],
    ['Office de tourisme et des congrès de Lille', 'Lille', 'de Lille', 'Lille'],
    ['Office de tourisme Cœur d’Ostrevent', 'Pecquencourt', 'de Cœur d’Ostrevent', 'Cœur d’Ostrevent'],
    ['Office de tourisme de l’Armentiérois', 'Armentières', 'de l’Armentiérois', 'Armentiérois'],
    ['Office de tourisme / syndicat d’initiative de Jeumont', 'Jeumont', 'de Jeumont', 'Jeumont'],
    ['Syndicat d’initiative (Étrœungt)', 'Étrœungt', 'd’Étrœungt', 'Étrœungt'],
    [
      'Syndicat d’initiative (Les Rues-des-Vignes)',
      'Les Rues-des-Vignes',
      'des Rues-des-Vignes',
      'Les Rues-des-Vignes',
    ],
  ])('“%s” in %s gives “%s” and “%s”', (structure, commune, complement, territory) => {
    expect(complementOf(structure, commune)).toBe(complement);
    expect(territoryName(structure, commune)).toBe(territory);
  });
});

describe('the neighbours', () => {
  test('of a square with its centre are the sides and the spokes, not the diagonals', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
      { x: 5, y: 5 },
    ];
    expect(gabrielNeighbours(points)).toEqual([
      [1, 3, 4],
      [0, 2, 4],
      [1, 3, 4],
      [0, 2, 4],
      [0, 1, 2, 3],
    ]);
  });
});

describe('a life', () => {
  const plan: LifePlan = {
    start: [monthOf(2010), monthOf(2010)],
    planned: [6, 6],
    drafting: [12, 12],
    outcome: 'adopted',
    term: [36, 36],
    renewals: 1,
  };

  test('goes from project to renewal and lapses at its term', () => {
    const statuses = lifeline(randomFor('life'), plan);
    expect(statuses.map(({ status, from }) => [status, from.slice(0, 7)])).toEqual([
      ['planned', '2010-01'],
      ['in_progress', '2010-07'],
      ['adopted', '2011-07'],
      ['in_progress', '2014-07'],
      ['adopted', '2015-07'],
      ['lapsed', '2018-07'],
    ]);
  });

  test('given up lapses without having been adopted, and stops at the end of the period', () => {
    const abandoned = lifeline(randomFor('life'), { ...plan, outcome: 'given-up' });
    expect(abandoned.map(({ status }) => status)).toEqual(['planned', 'in_progress', 'lapsed']);
    const late = lifeline(randomFor('life'), { ...plan, start: [monthOf(2020, 10), monthOf(2020, 10)] });
    expect(late.map(({ status }) => status)).toEqual(['planned']);
  });
});

describe('the competence over communes', () => {
  /** A row of communes a kilometre apart: offices at both ends, in one zone unless said otherwise. */
  const commune = (index: number, epci: string) => ({
    insee: `0100${index}`,
    name: `C${index}`,
    population: 100,
    epci,
    x: index * 1000,
    y: 0,
  });
  const structure = (kind: 'OT' | 'SI', insee: string, zone: string) => ({
    id: `${kind.toLowerCase()}-${insee}`,
    name: insee,
    kind,
    stars: kind === 'OT' ? 1 : null,
    insee,
    zone,
    parent: null,
    lon: null,
    lat: null,
    from: null,
    to: null,
    confidence: 'demonstration' as const,
    class_confidence: 'demonstration' as const,
    source: null,
    source_year: null,
    note: null,
    row: 2,
  });
  const zoned = (zones: string) =>
    Array.from(zones, (zone, index) => ({
      insee: `0100${index}`,
      name: `C${index}`,
      zone,
      source: null,
      note: null,
      row: 2,
    }));
  const shared = (epcis: string, zones: string, structures: ReturnType<typeof structure>[]) =>
    [
      ...competentStructures({
        communes: Array.from(epcis, (epci, index) => commune(index, epci)),
        structures,
        zoneCommunes: zoned(zones),
      }).entries(),
    ]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, id]) => id);
  const [west, east] = [structure('OT', '01000', 'z'), structure('OT', '01005', 'z')];

  test('goes to the nearest office', () => {
    expect(shared('aaaaaa', 'zzzzzz', [west, east])).toEqual([
      'ot-01000',
      'ot-01000',
      'ot-01000',
      'ot-01005',
      'ot-01005',
      'ot-01005',
    ]);
  });

  test('goes to an office of the same EPCI before a nearer one', () => {
    expect(shared('aaaabb', 'zzzzzz', [west, east])).toEqual([
      'ot-01000',
      'ot-01000',
      'ot-01000',
      'ot-01000',
      'ot-01005',
      'ot-01005',
    ]);
  });

  test('never leaves the zone', () => {
    const far = structure('OT', '01005', 'y');
    expect(shared('aaaaaa', 'zzzzzy', [west, far])).toEqual([
      ...Array<string>(5).fill('ot-01000'),
      'ot-01005',
    ]);
    expect(() => shared('aaaaaa', 'zzzzzy', [west])).toThrow('no office in the zone of commune 01005');
  });

  test('of a syndicat d’initiative is its commune, and what it cuts off passes to the office it adjoins', () => {
    const syndicat = structure('SI', '01001', 'z');
    expect(shared('aaaaaa', 'zzzzzz', [west, syndicat, east])).toEqual([
      'ot-01000',
      'si-01001',
      'ot-01005',
      'ot-01005',
      'ot-01005',
      'ot-01005',
    ]);
  });
});
