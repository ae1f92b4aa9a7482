import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Edit, EditOutcome } from '../../geodata/register/exchange';
import type { AppEnv } from '../app-env';
import { signedInActor } from '../auth/access';
import { wayToEdit } from '../auth/edit-access';
import type { Sql } from '../db/fragments';
import { insertProposal } from '../db/queries/proposals';
import { subjectsOfEdits } from './record';
import type { Registers } from './store';

/**
 * Makes edits for whoever asks, or keeps them as a proposal when the role wants them validated. What would be refused is refused at
 * once, so that no proposal waits in vain.
 *
 * @throws Problem `not-allowed`
 */
export async function submit(
  c: Context<AppEnv>,
  { registers, sql }: { readonly registers: Registers; readonly sql: Sql },
  edits: readonly Edit[],
  reason: string | null,
): Promise<EditOutcome> {
  const actor = await signedInActor(c);
  const way = wayToEdit(actor, await subjectsOfEdits(sql, edits));
  const meta = { author: actor.id, authorName: actor.name, reason, undoes: null };
  if (way === 'edit') return registers.edit(edits, { ...meta, kind: 'edit' });
  const rehearsed = await registers.rehearse(edits, { ...meta, kind: 'proposal' });
  if (rehearsed.outcome !== 'done') return rehearsed;
  const id = randomUUID();
  await insertProposal(sql, { id, author: actor.id, authorName: actor.name, reason, edits });
  return { outcome: 'proposed', proposal: id };
}
