import { describe, expect, it } from 'vitest';
import { metricRows, metricRowsCsv, movesTable, plainTableCsv } from '../../../geodata/formats/moves-table';
import { figuresFileName, scoreTableCsv, tableConfidence } from '../../../geodata/formats/score-table';
import { comparePlans } from '../../../geodata/grouping/compare/compare-plans';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { metrics } from '../../../geodata/grouping/score/registry';
import { scorePlan } from '../../../geodata/grouping/score/score-plan';
import { documentOf } from '../../support/grouping-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(2, 2, {
  facts: {
    means: [{ structure: 't00', year: 2012, fte: 2.5, budget: null, confidence: 'demonstration' }],
  },
});
const ground = groundOf(grid.facts, grid.shapes);
const [a, b, c, d] = [grid.at(0, 0), grid.at(0, 1), grid.at(1, 0), grid.at(1, 1)];
const first = planOf(documentOf({ west: [a, c], east: [b, d] }), ground);
const second = planOf(documentOf({ west: [a, c, d], east: [b] }), ground);
const lines = (csv: string) =>
  csv
    .replace('\ufeff', '')
    .split('\r\n')
    .map((line) => line.split(';'));

describe('the list of who moves', () => {
  const comparison = comparePlans(first, second, ground);
  const names = {
    from: (id: string | null) => id ?? 'nulle part',
    to: (id: string | null) => `=${id ?? ''}`,
    language: 'fr',
  } as const;

  it('tells each commune, its way and its inhabitants', () => {
    const table = movesTable(comparison, ground, names);
    expect(table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['Commune 1-1', d, 'Territoire t00', 'east', '=west', 100, 1000],
    ]);
    expect(table.rows[0]?.id.startsWith(d)).toBe(true);
  });

  it('is saved with numbers as numbers and texts that no spreadsheet takes for formulas', () => {
    const [head, row] = lines(plainTableCsv(movesTable(comparison, ground, names)));
    expect(head).toEqual(['Commune', 'Code INSEE', 'Territoire', 'De', 'À', 'Part (%)', 'Habitants']);
    expect(row).toEqual(['Commune 1-1', d, 'Territoire t00', 'east', "'=west", '100', '1000']);
  });
});

describe('the metrics of two plans', () => {
  const [from, to] = [scorePlan(first, ground), scorePlan(second, ground)];

  it('say by how much they differ, and which is better where a metric says so', () => {
    const rows = new Map(
      metricRows(from.groupings['west'] ?? {}, to.groupings['west'] ?? {}).map((row) => [row.metric.id, row]),
    );
    expect(rows.get('population')).toMatchObject({ difference: 1000, better: null });
    expect(rows.get('fte')).toMatchObject({ difference: 0, better: null });
    // An L is less compact than a bar.
    expect(rows.get('polsby-popper')?.better).toBe(false);
    expect(rows.get('budget')?.difference).toBeNull();
    expect(metricRows(from.plan, to.plan)).toHaveLength(metrics.length);
  });

  it('are saved with how far each can be trusted', () => {
    const csv = lines(metricRowsCsv(metricRows(from.plan, to.plan), { from: 'Un', to: '=Deux' }, 'fr'));
    expect(csv[0]?.slice(2)).toEqual([
      'Un',
      'Confiance\u00a0: Un',
      "'=Deux",
      'Confiance\u00a0: =Deux',
      'Écart',
    ]);
    const fte = csv.find(([label]) => label === metrics.find(({ id }) => id === 'fte')?.label.fr);
    expect(fte?.slice(1)).toEqual(['ETP', '2,5', 'démonstration', '2,5', 'démonstration', '0']);
  });
});

describe('the table of figures as a file', () => {
  const table = {
    plan: first,
    ground,
    scores: scorePlan(first, ground),
    metrics: metrics.filter(({ id }) => id === 'fte' || id === 'population'),
    nameOf: (id: string) => (id === 'west' ? '@Ouest' : 'Est'),
    language: 'fr',
  } as const;

  it('has a line each grouping, the whole, the day, and the mention of what no source attests', () => {
    const rows = lines(scoreTableCsv(table));
    expect(rows[1]).toEqual(["'@Ouest", '2000', '', '2,5', 'démonstration']);
    expect(rows[2]).toEqual(['Est', '2000', '', '0', '']);
    expect(rows[3]?.slice(1)).toEqual(['4000', '', '2,5', 'démonstration']);
    expect(rows[4]?.[0]).toContain('31\u00a0décembre\u00a02012');
    expect(rows[5]?.[0]).toContain('démonstration');
  });

  it('has no mention when nothing needs one', () => {
    const attested = { ...table, metrics: metrics.filter(({ id }) => id === 'population') };
    expect(tableConfidence(attested)).toBeNull();
    expect(scoreTableCsv(attested)).not.toContain('démonstration');
    expect(figuresFileName('indicateurs', '2012-12-31', tableConfidence(attested))).toBe(
      'indicateurs-2012-12-31.csv',
    );
    expect(figuresFileName('indicateurs', '2012-12-31', tableConfidence(table))).toBe(
      'indicateurs-2012-12-31-donnees-de-demonstration.csv',
    );
  });
});
