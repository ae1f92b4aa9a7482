/** A JSON schema, as far as bodies are made from it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** Where a body says that something hostile goes, in the place of one value. */
const mark = '\u2603';
/** JSON texts of values that no program sends by itself: NUL, half a character, numbers beyond all, a day that is none. */
const hostile = ['"a\\u0000"', '"\\ud800"', '"0000-01-01"', '1e999', '9999999999', 'null'];
const deepest = 6;

/**
 * Bodies of requests that a JSON schema describes, as JSON texts: in each, one value is hostile and the others are as they should be.
 *
 * @param document where references of the schema lead
 */
export function hostileBodies(schema: object, document: object): string[] {
  return marked(schema, document, 0).flatMap((body) => {
    const text = JSON.stringify(body);
    return hostile.map((value) => text.replace(`"${mark}"`, value));
  });
}

/** Copies of a plausible value, each with the mark in the place of another of its parts. */
function marked(given: Schema, document: object, depth: number): unknown[] {
  const schema = resolved(given, document);
  if (depth > deepest) return [mark];
  if (schema.properties !== undefined) {
    const whole = plausible(schema, document, depth) as Readonly<Record<string, unknown>>;
    return Object.entries(schema.properties).flatMap(([name, part]) =>
      marked(part, document, depth + 1).map((value) => ({ ...whole, [name]: value })),
    );
  }
  if (schema.items !== undefined) return marked(schema.items, document, depth + 1).map((value) => [value]);
  return [mark];
}

function plausible(given: Schema, document: object, depth: number): unknown {
  const schema = resolved(given, document);
  if (depth > deepest) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, plausible(part, document, depth + 1)]),
    );
  if (schema.items !== undefined) return [plausible(schema.items, document, depth + 1)];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return schema.format === 'date' ? '2014-01-01' : schema.format === 'email' ? 'a@example.org' : 'a';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return null;
  }
}

function resolved(schema: Schema, document: object): Schema {
  if (schema.$ref !== undefined) {
    const found = schema.$ref
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>>)[name], document);
    return resolved(found as Schema, document);
  }
  const [first] = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [];
  return first === undefined ? schema : resolved(first, document);
}
