import { z } from '@hono/zod-openapi';
import { isDay } from '../../geodata/register/check-value';
import { expectation } from '../expectation';
import type { Collection } from './collections';

const expected = {
  whole: expectation('un nombre entier', 'a whole number'),
  number: expectation('un nombre', 'a number'),
  date: expectation('une date (2012-12-31)', 'a date (2012-12-31)'),
  text: expectation('un texte de 200 caractères au plus', 'a text of 200 characters at most'),
};

/** Text of an address → a value of the database's types, for a property that has one simple value; null for lists. */
function filterOf(property: z.ZodType, description: string) {
  const schema = property instanceof z.ZodNullable ? property.unwrap() : property;
  const param = { description: `Features whose property equals the value. ${description}` };
  if (schema instanceof z.ZodEnum) return z.enum(schema.options.map(String)).optional().openapi({ param });
  if (schema instanceof z.ZodNumber) {
    const isWhole = schema.format?.includes('int') ?? false;
    return z
      .string()
      .regex(
        isWhole ? /^-?\d{1,9}$/ : /^-?\d{1,15}(\.\d{1,15})?$/,
        isWhole ? expected.whole : expected.number,
      )
      .transform(Number)
      .optional()
      .openapi({ type: isWhole ? 'integer' : 'number', param });
  }
  if (schema instanceof z.ZodISODate)
    return z
      .string()
      .refine(isDay, expected.date)
      .optional()
      .openapi({ type: 'string', format: 'date', param });
  if (schema instanceof z.ZodString) return z.string().max(200, expected.text).optional().openapi({ param });
  return null;
}

/** The filters of a collection, by property name: every property that is not a list. */
export function filtersOf({ properties }: Collection) {
  const filters = Object.entries(properties.shape as Readonly<Record<string, z.ZodType>>).map(
    ([name, property]) => [name, filterOf(property, property.description ?? '')] as const,
  );
  return Object.fromEntries(filters.flatMap(([name, filter]) => (filter === null ? [] : [[name, filter]])));
}

/** The properties that can be filtered on, as the JSON Schema that the standard asks for (OGC API – Features Part 3). */
export function queryablesSchema(collection: Collection, address: string, title: string) {
  const names = new Set(Object.keys(filtersOf(collection)));
  const { properties } = z.toJSONSchema(collection.properties);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    type: 'object',
    title,
    properties: Object.fromEntries(Object.entries(properties ?? {}).filter(([name]) => names.has(name))),
    additionalProperties: false,
  };
}
