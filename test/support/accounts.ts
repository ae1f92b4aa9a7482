import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Grant, Role } from '../../geodata/model/account';
import { Auth } from '../../server/auth/open-auth';
import type { AuthOptions } from '../../server/auth/open-auth';
import type { Database } from '../../server/db/open';
import { silentLog } from './databases';

/** Accounts over a database, without mail or identity provider, by the clock of the machine, but for what is given. */
export function testAuth(database: Pick<Database, 'sql'>, given: Partial<AuthOptions> = {}): Auth {
  return new Auth({
    sql: database.sql,
    secret: 'a secret of the tests that is long enough 0123456789',
    publicUrl: null,
    publicRead: true,
    trustedProxies: [],
    mailer: null,
    identityProvider: null,
    log: silentLog,
    now: () => new Date(),
    ...given,
  });
}

/** The password of every account of tests. */
export const testPassword = 'une phrase de passe pour essais';
let testHash: Promise<string> | null = null;

/** Makes an account outright; gives its identifier. */
export async function makeAccount(
  { sql }: Pick<Database, 'sql'>,
  email: string,
  role: Role,
  { grants = [], disabled = false }: { readonly grants?: readonly Grant[]; readonly disabled?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  testHash ??= hashPassword(testPassword);
  const hash = await testHash;
  await sql`insert into account_user (id, email, name, role, disabled) values (${id}, ${email}, ${`Personne ${role}`}, ${role}, ${disabled})`;
  await sql`insert into account_credential (id, account_id, provider_id, user_id, password) values (${randomUUID()}, ${id}, 'credential', ${id}, ${hash})`;
  for (const { kind, id: object } of grants)
    await sql`insert into account_grant values (${id}, ${kind}, ${object})`;
  return id;
}

/** What is asked in a request. */
export interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | null>>;
}

interface Answering {
  request(path: string, init?: RequestInit, env?: object): Response | Promise<Response>;
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** A browser in front of the application: keeps cookies, says where its page comes from, has an address. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Headers "Set-Cookie" of the last answer. */
  lastCookies: readonly string[] = [];

  /** `origin` is that of the application, `address` that of the visitor. */
  constructor(
    private readonly app: Answering,
    readonly address = '192.0.2.1',
    private readonly origin = 'http://localhost',
  ) {}

  /** Asks something, as JSON when there is a body; a header of null is left out. */
  async ask(method: string, path: string, { body, headers = {} }: Asked = {}): Promise<Response> {
    const all: Record<string, string | null> = {
      Origin: method === 'GET' ? null : this.origin,
      'Content-Type': body === undefined ? null : 'application/json',
      Cookie:
        this.cookies.size === 0
          ? null
          : [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...headers,
    };
    const sent = Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    const init = {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: bodyOf(body) }),
    };
    const answer = await this.app.request(`${this.origin}${path}`, init, {
      incoming: { socket: { remoteAddress: this.address } },
    });
    this.lastCookies = answer.headers.getSetCookie();
    for (const cookie of this.lastCookies) this.#keep(cookie);
    return answer;
  }

  /** Asks and reads the JSON of the answer. */
  async read<T>(method: string, path: string, asked: Asked = {}): Promise<T> {
    const answer = await this.ask(method, path, asked);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Sends bytes, as files are. */
  send(path: string, content: string | Uint8Array, headers: Asked['headers'] = {}): Promise<Response> {
    return this.ask('POST', path, {
      body: content,
      headers: { 'Content-Type': 'application/octet-stream', ...headers },
    });
  }

  /** Signs in; gives the status of the answer. */
  async signIn(email: string, password = testPassword): Promise<number> {
    return (await this.ask('POST', '/api/auth/sign-in/email', { body: { email, password } })).status;
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
