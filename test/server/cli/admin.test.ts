import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SecretAsker } from '../../../server/cli/ask-secret';
import { runAdmin } from '../../../server/cli/run-admin';
import { migrate } from '../../../server/db/migrate';
import { openDatabase } from '../../../server/db/open';
import { testAuth, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { cacheDir } from '../../support/cache';
import { silentLog, temporaryFolder } from '../../support/databases';

const password = 'une phrase de passe choisie';

describe('npm run admin', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await temporaryFolder();
    await cp(cacheDir, join(dataDir, 'cache'), { recursive: true });
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  /** Runs the command on the embedded database, answering its questions in order. */
  const run = async (line: string, ...answers: string[]) => {
    const said: string[] = [];
    const complained: string[] = [];
    const status = await runAdmin(line === '' ? [] : line.split(' '), {
      config: { dataDir, databaseUrl: null, publicUrl: null, port: 3000, logLevel: 'silent' },
      say: (text) => said.push(text),
      complain: (text) => complained.push(text),
      askSecret: () => Promise.resolve(answers.shift() ?? ''),
    });
    return { status, said: said.join('\n'), complained: complained.join('\n') };
  };
  const withServer = async <T>(use: (visitor: Visitor) => Promise<T>): Promise<T> => {
    const database = await openDatabase({ url: null, dataDir, cacheDir, log: silentLog });
    try {
      await migrate(database);
      return await use(new Visitor(testApp(database, { auth: testAuth(database) })));
    } finally {
      await database.close();
    }
  };

  it('makes an administrator, who can then sign in', async () => {
    expect(await run('list')).toMatchObject({ status: 0, said: 'Aucun compte.' });
    const made = await run('create --email Chef@example.org --name Claire', password, password);
    expect(made).toEqual({
      status: 0,
      said: 'Claire (chef@example.org) est administrateur.',
      complained: '',
    });
    expect(await withServer((visitor) => visitor.signIn('chef@example.org', password))).toBe(204);
    expect((await run('list')).said).toMatch(/^chef@example\.org\tClaire\tadministrateur\tconnecté le /);
  });

  it('refuses what cannot be, and leaves no account behind', async () => {
    expect(await run('create --email chef@example.org --name Autre', password, password)).toMatchObject({
      status: 2,
      complained: /déjà un compte/,
    });
    expect(await run('create --email x@example.org --name X', 'court', 'court')).toMatchObject({
      status: 2,
      complained: /12/,
    });
    expect(await run('create --email x@example.org --name X', password, `${password}!`)).toMatchObject({
      status: 2,
      complained: /pas les mêmes/,
    });
    expect(
      await run('create --email x@example.org --name X', 'motdepasse123', 'motdepasse123'),
    ).toMatchObject({ status: 1, complained: /répandu/ });
    expect(await run('create --email pas-une-adresse --name X')).toMatchObject({
      status: 2,
      complained: /adresse électronique/,
    });
    expect((await run('list')).said.split('\n')).toHaveLength(1);
  });

  it('gives links that work: an invitation, a new password', async () => {
    const invited = await run('create --email second@example.org --link');
    const invitation = /http:\/\/localhost:3000\/invitation\/([\w-]{43})/.exec(invited.said)?.[1];
    const reset = await run('reset CHEF@example.org');
    const token = /http:\/\/localhost:3000\/mot-de-passe\/([\w-]{43})/.exec(reset.said)?.[1];
    const statuses = await withServer(async (visitor) => [
      (
        await visitor.ask('POST', '/api/invitations/accept', {
          body: { token: invitation, name: 'Second', password },
        })
      ).status,
      (await visitor.ask('POST', '/api/resets/use', { body: { token, password: 'encore une autre phrase' } }))
        .status,
      await visitor.signIn('chef@example.org', 'encore une autre phrase'),
    ]);
    expect(statuses).toEqual([204, 204, 204]);
    expect(await run('reset personne@example.org')).toMatchObject({
      status: 2,
      complained: /Aucun compte actif/,
    });
  });

  it('says what to do while the server holds the embedded database', async () => {
    const refused = await withServer(() => run('list'));
    expect(refused.status).toBe(1);
    expect(refused.complained).toContain('est déjà utilisé');
    expect(refused.complained).toContain('écran «\u00a0Comptes\u00a0»');
    expect(refused.complained).toContain('Premier administrateur');
  });

  it.each([
    '',
    'dance',
    'create',
    'create --email x@example.org',
    'create --name X',
    'create --email x@example.org --name X --link',
    'list all',
    'reset',
    '--wrong',
  ])('shows its usage for "%s"', async (line) => {
    expect(await run(line)).toMatchObject({ status: 2, complained: /npm run admin -- create/ });
  });

  it('asks for secrets without showing them', async () => {
    const shown: string[] = [];
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        shown.push(chunk.toString());
        done();
      },
    });
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const asker = new SecretAsker(input, output);
    const asked = asker.ask('Mot de passe : ');
    input.write('secre');
    input.write('x\u007f');
    input.write('t\r');
    expect(await asked).toBe('secret');
    asker.close();
    expect(shown.join('')).toBe('Mot de passe : \n');
    const piped = new SecretAsker(PassThrough.from(['one\ntwo\n']), output);
    expect([await piped.ask('?'), await piped.ask('?'), await piped.ask('?')]).toEqual(['one', 'two', '']);
  });
});
