import type { openApi31 } from '../routes/openapi';

type ApiDocument = ReturnType<typeof openApi31>;

/** A parameter of the path or of the query. */
interface ApiParameter {
  readonly name: string;
  /** JSON type, or the admitted values. */
  readonly type: string;
  readonly description: string;
}

/** One method of one address, as its description tells it. */
export interface ApiRoute {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly ApiParameter[];
  /** Media types of the body that is sent; empty for none. */
  readonly takes: readonly string[];
  /** Status of the answers, with their media types. */
  readonly answers: readonly { readonly status: string; readonly mediaTypes: readonly string[] }[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every route of an OpenAPI document, in its order. */
export function apiRoutes({ paths = {} }: ApiDocument): ApiRoute[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const { parameters = [], responses = {}, requestBody, summary = '', tags = [] } = operation;
      const answers = Object.entries<unknown>(responses);
      return [
        {
          method: method.toUpperCase(),
          path,
          tag: tags[0] ?? '',
          summary,
          parameters: parameters.flatMap((parameter) =>
            'name' in parameter
              ? [
                  {
                    name: parameter.name,
                    type: typeOf(parameter.schema),
                    description: parameter.description ?? '',
                  },
                ]
              : [],
          ),
          takes: mediaTypesOf(requestBody),
          answers: answers.map(([status, answer]) => ({ status, mediaTypes: mediaTypesOf(answer) })),
        },
      ];
    }),
  );
}

function mediaTypesOf(holder: unknown): string[] {
  if (typeof holder !== 'object' || holder === null || !('content' in holder)) return [];
  return Object.keys(holder.content ?? {});
}

function typeOf(schema: object | undefined): string {
  if (schema === undefined) return '';
  if ('enum' in schema && Array.isArray(schema.enum)) return schema.enum.join(' | ');
  return 'type' in schema ? String(schema.type) : '';
}
