import { describe, expect, it } from 'vitest';
import type { ItemsRequest, Statement } from '../../../server/db/queries/items';
import { countStatement, pageStatement } from '../../../server/db/queries/items';
import { collections } from '../../../server/ogc/collections';

const plain: ItemsRequest = {
  day: '2012-12-31',
  bbox: null,
  days: null,
  filters: {},
  limit: 100,
  offset: 0,
  skipGeometry: false,
};

function golden({ text, values }: Statement): string {
  return `${text};\n-- values: ${JSON.stringify(values)}\n`;
}

// The statements are kept as files, so that a change of one is read and measured before it is accepted
// (vitest -u).
describe('statements of the collections', () => {
  it.each(collections.map(({ id, source, temporal, properties }) => ({ id, source, temporal, properties })))(
    'are those of test/golden/sql: $id',
    async ({ id, source, temporal, properties }) => {
      const [first = ''] = Object.keys(properties.shape);
      const filtered: ItemsRequest = {
        ...plain,
        bbox: [3, 50, 4, 51],
        days: { from: '2012-01-01', to: null },
        filters: { [first]: 'x' },
        skipGeometry: true,
      };
      const statements = [
        pageStatement(source, plain),
        pageStatement(source, filtered),
        countStatement(source, filtered),
      ];
      await expect(statements.map(golden).join('\n')).toMatchFileSnapshot(`../../golden/sql/${id}.sql`);
      for (const { text, values } of statements) {
        const places = new Set(text.match(/\$\d+/g));
        expect(places.size, 'every value has a place').toBe(values.length);
      }
      expect(statements[1]?.text.includes('daterange(')).toBe(temporal);
    },
  );

  it('never hold a value in their text', () => {
    const value = "x'; drop table zone; --";
    for (const { source, properties } of collections) {
      const [name = ''] = Object.keys(properties.shape);
      const { text, values } = pageStatement(source, { ...plain, filters: { [name]: value } });
      expect(text).not.toContain('drop table');
      expect(values).toContain(value);
    }
  });
});
