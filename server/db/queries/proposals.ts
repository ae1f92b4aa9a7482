import type { JSONValue, TransactionSql } from 'postgres';
import type { Edit, Proposal } from '../../../geodata/register/exchange';
import type { Sql } from '../fragments';

/** A proposal as it is kept: who made it by account, and no rows. */
export type KeptProposal = Omit<Proposal, 'mine' | 'current'> & { readonly authorId: string | null };

/** Which proposals are wanted: in a state (null: any), of an author (null: anyone). */
export interface ProposalFilter {
  readonly state: Proposal['state'] | null;
  readonly author: string | null;
}

function columns(sql: Sql | TransactionSql) {
  return sql`p.id, p.author as "authorId", p.author_name as author, p.made_at as "madeAt", p.reason, p.edits, p.state,
    p.decided_at as "decidedAt", p.decided_by_name as "decidedBy", p.comment`;
}

/** Keeps a proposal that waits. */
export async function insertProposal(
  sql: Sql,
  proposal: {
    readonly id: string;
    readonly author: string;
    readonly authorName: string;
    readonly reason: string | null;
    readonly edits: readonly Edit[];
  },
): Promise<void> {
  const { id, author, authorName, reason, edits } = proposal;
  await sql`
    insert into proposal (id, author, author_name, reason, edits)
    values (${id}, ${author}, ${authorName}, ${reason}, ${sql.json(edits as unknown as JSONValue)})`;
}

/** Proposals, those that wait first, then the latest. */
export async function readProposals(
  sql: Sql,
  { state, author }: ProposalFilter,
): Promise<readonly KeptProposal[]> {
  return sql<KeptProposal[]>`
    select ${columns(sql)} from proposal p
    where (${state}::text is null or p.state = ${state}) and (${author}::text is null or p.author = ${author})
    order by p.state <> 'open', p.made_at desc, p.id limit 500`;
}

/** One proposal; null when there is none. */
export async function readProposal(sql: Sql, id: string): Promise<KeptProposal | null> {
  const [proposal] = await sql<KeptProposal[]>`select ${columns(sql)} from proposal p where p.id = ${id}`;
  return proposal ?? null;
}

/** What was decided of a proposal. */
export interface Decision {
  readonly state: 'accepted' | 'refused' | 'withdrawn';
  readonly by: string;
  readonly byName: string;
  readonly comment: string | null;
  readonly changeSet: number | null;
}

/** Records what was decided of a proposal that waits; false when it waits no more. */
export async function decideProposal(
  sql: Sql | TransactionSql,
  id: string,
  { state, by, byName, comment, changeSet }: Decision,
): Promise<boolean> {
  const { count } = await sql`
    update proposal set state = ${state}, decided_at = now(), decided_by = ${by}, decided_by_name = ${byName},
      comment = ${comment}, change_set = ${changeSet}
    where id = ${id} and state = 'open'`;
  return count === 1;
}
