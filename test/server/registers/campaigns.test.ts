import { beforeAll, expect, it } from 'vitest';
import type { CampaignSummary, CollectionState, Reminder } from '../../../geodata/model/collection';
import type { Edit } from '../../../geodata/register/exchange';
import type { Letter } from '../../../server/auth/mail';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const declared = { confidence: 'declared', source: 'L’office', day: null } as const;
const made = (register: string, id: string, values: Edit['values'], base: number | null = null): Edit => ({
  register,
  id,
  base,
  values,
  evidence: declared,
});

onBothDatabases('campaigns of collection', (getDatabase) => {
  let engineer: Visitor;
  let office: Visitor;
  const letters: Letter[] = [];
  let refuses: string | null = null;
  const mailer = {
    send(letter: Letter) {
      if (letter.to === refuses) return Promise.reject(new Error('the mail is away'));
      letters.push(letter);
      return Promise.resolve();
    },
  };
  const change = (visitor: Visitor, ...edits: Edit[]) =>
    visitor.ask('POST', '/api/changes', { body: { edits, reason: null } });
  const stateFor = (visitor: Visitor) =>
    visitor.read<CollectionState & { mail: boolean }>('GET', '/api/campaigns/survey/state');
  const remind = (visitor: Visitor, addressees: object[]) =>
    visitor.ask('POST', '/api/campaigns/survey/reminders', { body: { addressees } });

  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const auth = testAuth(getDatabase(), { mailer });
    const app = testApp(getDatabase(), { auth });
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    await makeAccount(getDatabase(), 'office@example.org', 'contributor', {
      grants: [{ kind: 'structure', id: 'ot-d' }],
    });
    engineer = new Visitor(app, '192.0.2.1');
    office = new Visitor(app, '192.0.2.2');
    await engineer.signIn('engineer@example.org');
    await office.signIn('office@example.org');
    const survey = {
      name: 'Enquête 2012',
      year: 2012,
      opens: '2024-01-01',
      due: '2024-02-15',
      themes: ['means'],
    };
    const next = { ...survey, name: 'Enquête 2009', year: 2009, due: '2024-06-30' };
    const answer = await change(
      engineer,
      made('campaign', 'survey', survey),
      made('campaign', 'next', next),
      made('structure', 'ot-d', { email: 'accueil@ot-d.example' }, 0),
      made('structure', 'si-c', { email: 'si@c.example' }, 0),
      made('staff', 'staff-d', {
        structure: 'ot-d',
        year: 2012,
        job_family: 'reception',
        contract: 'cdi_association',
        headcount: 3,
        fte: null,
      }),
      made('campaign_answer', 'answer-c', {
        campaign: 'survey',
        structure: 'si-c',
        state: 'partial',
        day: '2024-02-01',
      }),
    );
    expect(answer.status).toBe(200);
  });

  it('tells who has answered, who is late, and how complete what is kept is', async () => {
    const { campaign, structures, totals, zones, mail } = await stateFor(engineer);
    expect(campaign).toMatchObject({ name: 'Enquête 2012', themes: ['means'] });
    expect(mail).toBe(true);
    // What the sample estimates of the means of A does not count.
    expect(
      structures.map(({ id, zone, shares, answer, late }) => [id, zone, shares, answer?.state, late]),
    ).toEqual([
      ['ot-a', 'west', { means: 0 }, undefined, true],
      ['ot-d', 'east', { means: 3 / 4 / 2 }, undefined, true],
      ['si-c', 'west', { means: 0 }, 'partial', true],
    ]);
    expect(totals).toMatchObject({ asked: 3, late: 3, overall: 3 / 4 / 2 / 3 });
    expect(zones.map(({ name, totals: { asked, overall } }) => [name, asked, overall])).toEqual([
      ['Ouest', 2, 0],
      ['Est', 1, 3 / 4 / 2],
    ]);
  });

  it('lists them, the latest term first, with the structures of their year', async () => {
    const { campaigns } = await engineer.read<{ campaigns: CampaignSummary[] }>('GET', '/api/campaigns');
    expect(campaigns.map(({ id, totals: { asked, late } }) => [id, asked, late])).toEqual([
      ['next', 4, 0],
      ['survey', 3, 3],
    ]);
  });

  it('shows a contributor the structures given to the account alone', async () => {
    const { structures, totals } = await stateFor(office);
    expect(structures.map(({ id }) => id)).toEqual(['ot-d']);
    expect(totals.asked).toBe(1);
    expect((await remind(office, [{ structure: 'ot-d', email: 'accueil@ot-d.example' }])).status).toBe(403);
  });

  it('takes an answer as a change like another', async () => {
    const values = { campaign: 'survey', structure: 'ot-a', state: 'complete', day: '2024-02-28' };
    expect((await change(engineer, made('campaign_answer', 'answer-a', values))).status).toBe(200);
    const { structures, totals } = await stateFor(engineer);
    expect(structures[0]).toMatchObject({
      id: 'ot-a',
      late: false,
      answer: { id: 'answer-a', state: 'complete' },
    });
    expect(totals.answers).toEqual({ complete: 1, partial: 1, refused: 0, none: 1 });
    const own = { ...values, structure: 'ot-d', state: 'partial' };
    expect((await change(office, made('campaign_answer', 'answer-d', own))).status).toBe(202);
    expect(
      (await change(office, made('campaign_answer', 'answer-x', { ...own, structure: 'si-c' }))).status,
    ).toBe(403);
  });

  it('reminds those whose answer is missing, at the addresses that were confirmed', async () => {
    const answer = await remind(engineer, [
      { structure: 'ot-d', email: 'accueil@ot-d.example' },
      { structure: 'si-c', email: 'ancien@c.example' },
      { structure: 'ot-a', email: null },
    ]);
    expect(answer.status).toBe(200);
    const { reminders } = (await answer.json()) as { reminders: Reminder[] };
    expect(reminders.map(({ structure, outcome }) => [structure, outcome])).toEqual([
      ['ot-d', 'sent'],
      ['si-c', 'address-changed'],
      ['ot-a', 'answered'],
    ]);
    expect(letters.map(({ to }) => to)).toEqual(['accueil@ot-d.example']);
    expect(letters[0]?.subject).toContain('Enquête 2012');
    expect(letters[0]?.text).toContain('elle était attendue pour le 15\u00a0février\u00a02024');
    expect(letters[0]?.text).toContain('Personne engineer');
  });

  it('says which letters the mail did not take, and who has no address', async () => {
    refuses = 'accueil@ot-d.example';
    const answer = await remind(engineer, [
      { structure: 'ot-d', email: 'accueil@ot-d.example' },
      { structure: 'si-c', email: 'si@c.example' },
    ]);
    refuses = null;
    const { reminders } = (await answer.json()) as { reminders: Reminder[] };
    expect(reminders.map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
    const emptied = await change(
      engineer,
      made('structure', 'si-c', { email: null }, await versionOf('si-c')),
    );
    expect(emptied.status).toBe(200);
    const again = await remind(engineer, [{ structure: 'si-c', email: 'si@c.example' }]);
    expect(await again.json()).toEqual({
      reminders: [{ structure: 'si-c', email: null, outcome: 'no-address' }],
    });
  });
  const versionOf = async (id: string) =>
    (await engineer.read<{ version: number }>('GET', `/api/registers/structure/rows/${id}`)).version;

  it('refuses to remind others than those of the campaign, and without mail', async () => {
    const stranger = await remind(engineer, [{ structure: 'si-f', email: 'x@example.org' }]);
    expect(stranger.status).toBe(400);
    expect(((await stranger.json()) as TestProblem).parameters?.[0]?.received).toBe('si-f');
    const mute = new Visitor(testApp(getDatabase()), '192.0.2.3');
    await mute.signIn('engineer@example.org');
    expect((await stateFor(mute)).mail).toBe(false);
    const answer = await remind(mute, [{ structure: 'ot-d', email: 'accueil@ot-d.example' }]);
    expect([answer.status, ((await answer.json()) as TestProblem).type]).toEqual([
      409,
      '/api/docs#mail-not-configured',
    ]);
    expect((await mute.ask('GET', '/api/campaigns/nothing/state')).status).toBe(404);
  });
});
