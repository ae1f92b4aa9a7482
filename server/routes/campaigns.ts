import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { answerStates, reminderOutcomes } from '../../geodata/model/collection';
import { themeNames } from '../../geodata/register/register';
import type { Theme } from '../../geodata/register/register';
import { reminderLetter } from '../../geodata/text/campaign-letter';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, jsonAnswer, jsonBody } from '../auth/fields';
import { extentOf } from '../auth/permissions';
import { refuseInvalid } from '../errors';
import { languageOf } from '../language';
import { Problem, refusedParameters } from '../problems';
import { readCampaigns, readCollection } from '../registers/collection';
import { sendReminders } from '../registers/reminders';
import { rowIdSchema } from '../registers/schemas';

const tags = ['Campaigns'];
const share = z.number().min(0).max(1);
const count = z.int().min(0);

const campaignSchema = z.object({
  id: z.string(),
  name: z.string(),
  year: z.int(),
  opens: z.string(),
  due: z.string(),
  themes: z.array(z.string()).readonly(),
});
const totalsSchema = z
  .object({
    asked: count,
    answers: z.record(z.enum([...answerStates, 'none']), count),
    late: count,
    shares: z.record(z.string(), share.nullable()),
    overall: share.nullable(),
  })
  .openapi('CollectionTotals');
const stateSchema = z
  .object({
    campaign: campaignSchema,
    structures: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          zone: z.string().nullable(),
          email: z.string().nullable(),
          shares: z.record(z.string(), share),
          overall: share,
          answer: z
            .object({ id: z.string(), version: z.int(), state: z.enum(answerStates), day: z.string() })
            .nullable(),
          late: z.boolean(),
        }),
      )
      .readonly(),
    totals: totalsSchema,
    zones: z.array(z.object({ id: z.string(), name: z.string(), totals: totalsSchema })).readonly(),
    mail: z.boolean().describe('Reminders can be sent.'),
  })
  .openapi('CollectionState');

const list = createRoute({
  method: 'get',
  path: '/campaigns',
  summary: 'The campaigns of collection and how far they are',
  description: 'A contributor sees the structures given to the account alone.',
  tags,
  middleware: guard('object.propose'),
  request: { query: z.strictObject({}) },
  responses: {
    200: jsonAnswer(
      'The campaigns, the latest term first.',
      z.object({ campaigns: z.array(campaignSchema.extend({ totals: totalsSchema })).readonly() }),
    ),
  },
});

const one = createRoute({
  method: 'get',
  path: '/campaigns/{id}/state',
  summary: 'How far a campaign is, structure by structure and theme by theme',
  description: 'A contributor sees the structures given to the account alone.',
  tags,
  middleware: guard('object.propose'),
  request: { params: z.object({ id: rowIdSchema }), query: z.strictObject({}) },
  responses: { 200: jsonAnswer('The state.', stateSchema) },
});

const remind = createRoute({
  method: 'post',
  path: '/campaigns/{id}/reminders',
  summary: 'Send a reminder to structures whose complete answer is missing',
  description: 'Only at the addresses given, and only where they are still those of the structures.',
  tags,
  middleware: guard('campaign.edit'),
  request: {
    params: z.object({ id: rowIdSchema }),
    ...jsonBody(
      z.strictObject({
        addressees: z
          .array(z.strictObject({ structure: rowIdSchema, email: z.email().nullable() }))
          .min(1)
          .max(1000)
          .readonly(),
      }),
    ),
  },
  responses: {
    200: jsonAnswer(
      'What became of each.',
      z.object({
        reminders: z
          .array(
            z.object({
              structure: z.string(),
              email: z.string().nullable(),
              outcome: z.enum(reminderOutcomes),
            }),
          )
          .readonly(),
      }),
    ),
    409: { description: 'No mail is configured.' },
  },
});

/** Campaigns of collection: /campaigns. */
export function campaignRoutes({ database: { sql }, dataset, auth }: AppDeps) {
  /** Ids of the structures that one may see; null: all. */
  const visible = async (c: Context<AppEnv>): Promise<ReadonlySet<string> | null> => {
    const { role, grants } = await signedInActor(c);
    if (extentOf('object.propose', role, { publicRead: true }) === 'all') return null;
    return new Set(grants.filter(({ kind }) => kind === 'structure').map(({ id }) => id));
  };
  const stateOf = async (id: string, only: ReadonlySet<string> | null) => {
    const campaign = (await readCampaigns(sql)).find((candidate) => candidate.id === id);
    const [state] = await readCollection(sql, [found(campaign ?? null)], only, dataset.today());
    return found(state ?? null);
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const states = await readCollection(sql, await readCampaigns(sql), await visible(c), dataset.today());
      return c.json({ campaigns: states.map(({ campaign, totals }) => ({ ...campaign, totals })) }, 200);
    })
    .openapi(one, async (c) => {
      const state = await stateOf(c.req.valid('param').id, await visible(c));
      return c.json({ ...state, mail: auth.links.mailer !== null }, 200);
    })
    .openapi(remind, async (c) => {
      const { addressees } = c.req.valid('json');
      const { mailer, log } = auth.links;
      if (mailer === null) throw new Problem('mail-not-configured');
      const state = await stateOf(c.req.valid('param').id, null);
      const asked = new Set(state.structures.map(({ id }) => id));
      const stranger = addressees.find(({ structure }) => !asked.has(structure));
      if (stranger !== undefined)
        throw refusedParameters([
          {
            name: 'addressees',
            received: stranger.structure,
            expected: { fr: 'des structures de la campagne', en: 'structures of the campaign' },
          },
        ]);
      const language = languageOf(c);
      const { campaign } = state;
      const letter = reminderLetter(
        {
          campaign,
          themes: campaign.themes.map((theme) => themeNames[theme as Theme][language]),
          isOverdue: dataset.today() > campaign.due,
          sender: (await signedInActor(c)).name,
        },
        language,
      );
      return c.json({ reminders: await sendReminders({ mailer, log }, state, addressees, letter) }, 200);
    });
}
