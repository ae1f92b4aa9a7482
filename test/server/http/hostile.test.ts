import { beforeAll, expect, it } from 'vitest';
import { makeAccount, Visitor } from '../../support/accounts';
import { addresses } from '../../support/addresses';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { hostileBodies } from '../../support/hostile-bodies';
import { insertSample } from '../../support/sample';

/** What no program sends by itself, as an address has it. */
const hostile = ['a%00', '99999999999999999999', '0000-01-01', 'x'.repeat(100_000)];
/** Pages take a second each, whatever is asked of them: their addresses are walked apart. */
const printed = /^\/api\/(maps|atlas|radioscopie)/;
/** Values with which a path leads further than by "unknown". */
const plausible: Readonly<Record<string, string>> = {
  ':register': 'structure',
  ':target': 'commune',
  ':day': '2014-01-01',
  ':number': '1',
};

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
}

onBothDatabases('hostile requests', (getDatabase) => {
  const email = 'administrator@example.org';
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    await makeAccount(getDatabase(), email, 'administrator');
  });

  it('are refused in words at every address, in paths, parameters and bodies', async () => {
    const app = testApp(getDatabase());
    const visitor = new Visitor(app);
    const api = await visitor.read<Description>('GET', '/api/openapi.json');
    const ogc = await visitor.read<Description>('GET', '/ogc/api');
    const failures: string[] = [];
    let asked = 0;
    const ask = async (method: string, path: string, body?: string) => {
      // Some requests sign out.
      if (visitor.cookies.size === 0) expect(await visitor.signIn(email)).toBe(204);
      const answer = await visitor.ask(method, path, body === undefined ? {} : { body });
      asked += 1;
      if (answer.status >= 500)
        failures.push(`${method} ${path.slice(0, 120)} ${body?.slice(0, 200) ?? ''}: ${answer.status}`);
    };
    for (const { method, path } of addresses(app)) {
      if (printed.test(path)) continue;
      const verb = method === 'ALL' ? 'GET' : method;
      const described = path.replace(/:(\w+)/g, '{$1}');
      const operation = [described, described.replace(/^\/(api|ogc)/, '')]
        .flatMap((key) => [api.paths[key], ogc.paths[key]])
        .find((found) => found !== undefined)?.[verb.toLowerCase()];
      const filled = (name: string | null, value: string) =>
        path
          .replace(/:\w+/g, (one) => (one === name ? value : (plausible[one] ?? 'unknown')))
          .replace('*', 'unknown');
      const bodyless = verb === 'GET' || verb === 'DELETE';
      for (const value of hostile) {
        for (const [name] of path.matchAll(/:\w+/g))
          await ask(verb, filled(name, value), bodyless ? undefined : '{}');
        for (const { name, in: where } of operation?.parameters ?? [])
          if (where === 'query')
            await ask(verb, `${filled(null, '')}?${name}=${value}`, bodyless ? undefined : '{}');
      }
      const schema = operation?.requestBody?.content['application/json']?.schema;
      if (schema !== undefined)
        for (const body of hostileBodies(schema, api)) await ask(verb, filled(null, ''), body);
    }
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  }, 120_000);
});
