import { createHash } from 'node:crypto';
import { z } from 'zod';

// A copy is gzip'd text, one JSON value a line: the header; for each table its line and then its rows, each an array of texts and
// nulls; the totals; the seal. docs/backup.md describes it.

/** Raised when a copy is written otherwise; older ones are then to be read as well. */
export const formatVersion = 1;

/** Longest line, in bytes: a row is in memory as a whole. */
export const lineLimit = 64 * 1024 * 1024;

/** First line, as far as every version has it. */
export const signatureSchema = z.object({ maillage: z.literal('backup'), format: z.int().positive() });

/** First line: where the copy comes from. */
export const headerSchema = signatureSchema.extend({
  /** Version of the application that wrote it. */
  application: z.string(),
  engine: z.enum(['embedded', 'postgresql']),
  postgresql: z.string(),
  postgis: z.string(),
  createdAt: z.iso.datetime(),
  /** Migrations applied, in order. */
  migrations: z.array(z.string()),
});
/** Where a copy comes from. */
export type Header = z.infer<typeof headerSchema>;

/** The line before the rows of a table. */
export const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** The values of a row. */
export const rowSchema = z.array(z.string().nullable());

/** The line before the last one: what was written. */
export const totalsSchema = z.strictObject({
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int().nonnegative(), sha256: z.string() })),
  sequences: z.array(z.strictObject({ name: z.string(), next: z.string().regex(/^-?\d{1,19}$/) })),
});
/** What a copy holds: rows and checksum of each table, next number of each sequence. */
export type Totals = z.infer<typeof totalsSchema>;

/** Last line: SHA-256 (hexadecimal) of all the bytes before it. */
export const sealSchema = z.strictObject({ sha256: z.string() });

const modulus = 1n << 256n;

/**
 * Count and checksum of the rows of a table, whatever their order: the SHA-256 of the rows' own SHA-256, added modulo 2^256, and of
 * their count.
 */
export class RowSum {
  #sum = 0n;
  rows = 0;

  /** Adds a row, as it is written. */
  add(row: string): void {
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % modulus;
    this.rows++;
  }

  /** The checksum, in hexadecimal. */
  digest(): string {
    return createHash('sha256')
      .update(`${this.rows}:${this.#sum.toString(16)}`)
      .digest('hex');
  }
}
