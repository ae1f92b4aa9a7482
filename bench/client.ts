import { firstInvitation } from '../test/e2e/app.setup';
import type { RunningApp } from '../test/support/running-app';

/** Someone signed in to a running application, as a browser would be. */
export class Client {
  private constructor(
    readonly url: string,
    /** Cookies of the session, as a header has them. */
    readonly cookie: string,
  ) {}

  /** Makes the first administrator of an application that has none. */
  static async administrator(app: RunningApp): Promise<Client> {
    const token = (await firstInvitation(app)).split('/').at(-1);
    const account = {
      email: 'bench@example.org',
      name: 'Bench',
      password: 'une phrase de passe pour mesurer',
    };
    const answer = await fetch(`${app.url}/api/invitations/accept`, {
      method: 'POST',
      headers: { Origin: app.url, 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, ...account }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return new Client(app.url, cookies.join('; '));
  }

  /**
   * Asks something and reads the answer.
   *
   * @throws Error with the answer when it is not a success
   */
  async ask<T>(
    method: string,
    path: string,
    body?: object | string,
    more: Record<string, string> = {},
  ): Promise<T> {
    const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        Origin: this.url,
        Cookie: this.cookie,
        ...(body === undefined ? {} : { 'Content-Type': type }),
        ...more,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 1000)}`);
    return JSON.parse(text) as T;
  }
}
