import type { BaseLogger } from 'pino';
import postgres, { type Sql } from 'postgres';
import { clientOptions } from '../client';
import { withSafeTransactions } from '../transactions';
import type { Engine } from './engine';

/**
 * The client of the embedded database: one connection, that lives as long as the database.
 *
 * @param engine the open database
 * @param log receives the notices of the server
 */
export function connectEmbedded(engine: Engine, log: BaseLogger): Sql {
  const options = {
    ...clientOptions(log),
    socket: () => engine.connect(),
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
  };
  // The types of postgres.js leave its option `socket` out.
  return withSafeTransactions(postgres<Record<string, never>>(options as object));
}
