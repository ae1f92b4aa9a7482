import { describe, expect, it } from 'vitest';
import { searchPlaces } from '../../../geodata/scene/search';
import { textFor } from '../../../geodata/text/index';
import { sampleTables } from '../../support/sample-tables';

const found = (query: string) =>
  searchPlaces(sampleTables, textFor('fr'), query).hits.map((hit) => `${hit.kind}:${hit.id}`);

describe('search by name', () => {
  it.each(['Étrœungt', 'etroeungt', 'ETRŒUNGT', 'étroeungt'])(
    'finds the structure and the commune for « %s »',
    (query) => {
      expect(found(query)).toEqual(['commune:59218', 'structure:a']);
    },
  );

  it.each(['saint amand les eaux', 'Saint-Amand', 'st amand', 'amand'])(
    'ignores hyphens and knows st for saint in « %s »',
    (query) => {
      expect(found(query)).toContain('commune:59526');
      expect(found(query)).toContain('structure:c');
    },
  );

  it('finds a commune by its INSEE code', () => {
    expect(found('59526')).toEqual(['commune:59526']);
  });

  it('counts the answers that it leaves out', () => {
    const { hits, count } = searchPlaces(sampleTables, textFor('fr'), 'a', 3);
    expect(hits).toHaveLength(3);
    expect(count).toBe(8);
  });

  it('finds nothing for nothing', () => {
    expect(found('  -')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });
});
