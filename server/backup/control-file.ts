import { join } from 'node:path';
import { z } from 'zod';

/** How the server that holds an embedded database is reached from its machine. */
export const controlSchema = z.object({
  /** Port on 127.0.0.1. */
  port: z.int().min(1).max(65_535),
  /** What the asker shows. */
  token: z.string(),
  /** What the server shows: another program may have taken the port of a server that was killed. */
  answer: z.string(),
});
/** How the server that holds an embedded database is reached from its machine. */
export type Control = z.infer<typeof controlSchema>;

/** What the server answers, with status 409, when it cannot do what was asked. */
export const refusalSchema = z.object({ kind: z.enum(['refused', 'failed']), message: z.string() });
/** Why it cannot, in French. */
export type Refusal = z.infer<typeof refusalSchema>;

/** What can be asked. */
export const controlPaths = { presence: '/', backup: '/backup', restore: '/restore' } as const;

/** The file that says how, in a data folder. */
export function controlFile(dataDir: string): string {
  return join(dataDir, 'control.json');
}
