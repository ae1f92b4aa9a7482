import type { Row } from '../../geodata/register/row';
import { makeAccount, Visitor } from './accounts';
import type { testApp, TestProblem } from './app';
import type { Database } from '../../server/db/open';
import type { Said } from './consistency';

const evidence = { confidence: 'declared', source: null, day: null } as const;

/** Someone who saves addresses of one structure after the other through the API, and remembers what was answered. */
export class Saver {
  /** Answers other than success. */
  readonly refusals: TestProblem[] = [];
  readonly #begun: Record<string, number> = {};
  readonly #done: Record<string, number | null> = {};
  #turn = 0;

  private constructor(readonly visitor: Visitor) {}

  /** Signs in to the application with an account of its own. */
  static async signedIn(app: ReturnType<typeof testApp>, database: Pick<Database, 'sql'>): Promise<Saver> {
    await makeAccount(database, 'saver@example.org', 'engineer');
    const visitor = new Visitor(app);
    await visitor.signIn('saver@example.org');
    return new Saver(visitor);
  }

  /** What was begun and acknowledged so far, see `faultsOf`. */
  get said(): Said {
    return { begun: this.#begun, done: this.#done };
  }

  /** Saves one address, and as many long descriptions as asked; gives the status of the answer. */
  async save(id: string, rows = 0): Promise<number> {
    this.#turn += 1;
    const reason = `save-${this.#turn}`;
    const found = await this.visitor.ask('GET', `/api/registers/structure/rows/${id}`);
    if (found.status !== 200) return this.#refused(found);
    const { version } = (await found.json()) as Row;
    const values = { address: `${reason}, rue` };
    const added = Array.from({ length: rows }, (_, n) => ({
      register: 'initiative',
      id: `${reason}-${n}`,
      base: null,
      values: { type: 'strategy', name: `${reason} ${n}`, summary: incompressible(3900) },
      evidence,
    }));
    const edits = [{ register: 'structure', id, base: version, values, evidence }, ...added];
    this.#begun[reason] = edits.length;
    const answer = await this.visitor.ask('POST', '/api/changes', { body: { edits, reason } });
    if (answer.status !== 200) return this.#refused(answer);
    this.#done[reason] = ((await answer.json()) as { changeSet: number }).changeSet;
    return 200;
  }

  async #refused(answer: Response): Promise<number> {
    this.refusals.push((await answer.json()) as TestProblem);
    return answer.status;
  }
}

/** Text that a database cannot make smaller. */
function incompressible(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join(
    '',
  );
}
