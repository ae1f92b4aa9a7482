import type { TransactionSql } from 'postgres';
import type { KeptProposal, ProposalRecord } from '../../../geodata/grouping/propose/record';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';
import type { Writer } from './drafted';

function columns(sql: Session) {
  return sql`p.number, p.made_at as "madeAt", p.author_name as "madeBy", p.record`;
}

/** The last proposals that were kept of a scenario, the latest first, as many as `most`. */
export async function readProposals(
  sql: Sql,
  scenario: string,
  most: number,
): Promise<readonly KeptProposal[]> {
  return sql<KeptProposal[]>`
    select ${columns(sql)} from scenario_proposal p where p.scenario = ${scenario} order by p.number desc limit ${most}`;
}

/** Keeps a proposal of a scenario, which is locked, under the number that follows the last. */
export async function insertProposal(
  sql: TransactionSql,
  scenario: string,
  record: ProposalRecord,
  author: Writer,
): Promise<KeptProposal> {
  const [row] = await sql<[KeptProposal]>`
    insert into scenario_proposal as p (scenario, number, record, author, author_name)
    select ${scenario}, 1 + coalesce(max(number), 0), ${sql.json(record)}, ${author.id}, ${author.name}
    from scenario_proposal where scenario = ${scenario} returning ${columns(sql)}`;
  return row;
}
