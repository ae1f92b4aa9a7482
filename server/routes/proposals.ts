import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { proposalStates } from '../../geodata/register/exchange';
import type { Proposal } from '../../geodata/register/exchange';
import { rowKey } from '../../geodata/register/plan';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import type { Actor } from '../auth/actor';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { extentOf } from '../auth/permissions';
import { decideProposal, readProposal, readProposals } from '../db/queries/proposals';
import type { KeptProposal } from '../db/queries/proposals';
import { readRows } from '../db/queries/register-rows';
import { refuseInvalid } from '../errors';
import { Problem } from '../problems';
import { answeredOutcome } from '../registers/outcome';
import { outcomeSchema, proposalSchema, reasonSchema, refusals } from '../registers/schemas';
import { Registers } from '../registers/store';

const tags = ['Proposals'];
const validate = guard('object.validate');
const commentBody = jsonBody(z.strictObject({ comment: reasonSchema }));

const list = createRoute({
  method: 'get',
  path: '/proposals',
  summary: 'Proposals: one’s own, or everyone’s for those who validate',
  tags,
  middleware: guard('object.propose'),
  request: { query: z.strictObject({ state: z.enum(proposalStates).optional() }) },
  responses: {
    200: jsonAnswer(
      'Those that wait first, then the latest.',
      z.object({ proposals: z.array(proposalSchema).readonly() }),
    ),
  },
});

const accept = createRoute({
  method: 'post',
  path: '/proposals/{id}/accept',
  summary: 'Let a proposal enter',
  tags,
  middleware: validate,
  request: {
    params: idField,
    ...jsonBody(
      z.strictObject({
        comment: reasonSchema,
        bases: z
          .record(z.string(), z.int().nullable())
          .optional()
          .describe(
            'Versions of the rows ("register/id") over which it is to enter although they have changed since: those that were seen.',
          ),
      }),
    ),
  },
  responses: {
    200: jsonAnswer('Done.', outcomeSchema),
    409: { description: 'It waits no more.' },
    ...refusals,
  },
});

const refuse = createRoute({
  method: 'post',
  path: '/proposals/{id}/refuse',
  summary: 'Refuse a proposal',
  tags,
  middleware: validate,
  request: { params: idField, ...commentBody },
  responses: { 204: { description: 'Refused.' }, 409: { description: 'It waits no more.' } },
});

const withdraw = createRoute({
  method: 'post',
  path: '/proposals/{id}/withdraw',
  summary: 'Withdraw one’s own proposal',
  tags,
  middleware: guard('object.propose'),
  request: { params: idField, ...commentBody },
  responses: { 204: { description: 'Withdrawn.' }, 409: { description: 'It waits no more.' } },
});

/** The proposals of contributors, and what engineers decide of them. */
export function proposalRoutes(deps: AppDeps) {
  const { sql } = deps.database;
  const registers = new Registers(deps);
  const shown = async (proposals: readonly KeptProposal[], actor: Actor): Promise<Proposal[]> => {
    const open = proposals.filter(({ state }) => state === 'open');
    const rows = await readRows(
      sql,
      open.flatMap(({ edits }) => edits),
    );
    const byKey = new Map(rows.map((row) => [rowKey(row), row]));
    return proposals.map(({ authorId, ...proposal }) => ({
      ...proposal,
      mine: authorId === actor.id,
      current:
        proposal.state === 'open' ? proposal.edits.flatMap((edit) => byKey.get(rowKey(edit)) ?? []) : [],
    }));
  };
  const decide = async (
    id: string,
    state: 'refused' | 'withdrawn',
    actor: Actor,
    comment: string | null,
  ): Promise<void> => {
    const decision = { state, by: actor.id, byName: actor.name, comment, changeSet: null };
    if (!(await decideProposal(sql, id, decision))) throw new Problem('proposal-decided');
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const actor = await signedInActor(c);
      const isValidator = extentOf('object.validate', actor.role, { publicRead: true }) === 'all';
      const { state = null } = c.req.valid('query');
      const kept = await readProposals(sql, { state, author: isValidator ? null : actor.id });
      return c.json({ proposals: await shown(kept, actor) }, 200);
    })
    .openapi(accept, async (c) => {
      const { id } = c.req.valid('param');
      const { comment, bases = {} } = c.req.valid('json');
      const actor = await signedInActor(c);
      const proposal = found(await readProposal(sql, id));
      const edits = proposal.edits.map((edit) => {
        const base = bases[rowKey(edit)];
        return base === undefined ? edit : { ...edit, base };
      });
      const meta = {
        author: proposal.authorId,
        authorName: proposal.author,
        kind: 'proposal',
        reason: proposal.reason,
        undoes: null,
      } as const;
      const outcome = await registers.edit(edits, meta, async (transaction, changeSet) => {
        const decision = { state: 'accepted', by: actor.id, byName: actor.name, comment, changeSet } as const;
        if (!(await decideProposal(transaction, id, decision))) throw new Problem('proposal-decided');
      });
      return c.json(answeredOutcome(c, outcome), 200);
    })
    .openapi(refuse, async (c) => {
      const { id } = c.req.valid('param');
      found(await readProposal(sql, id));
      await decide(id, 'refused', await signedInActor(c), c.req.valid('json').comment);
      return c.body(null, 204);
    })
    .openapi(withdraw, async (c) => {
      const { id } = c.req.valid('param');
      const actor = await signedInActor(c);
      const proposal = found(await readProposal(sql, id));
      if (proposal.authorId !== actor.id) throw new Problem('not-allowed');
      await decide(id, 'withdrawn', actor, c.req.valid('json').comment);
      return c.body(null, 204);
    });
}
