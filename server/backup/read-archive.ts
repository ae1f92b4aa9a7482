import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { archiveLines } from './archive-lines';
import { BackupError } from './backup-error';
import {
  formatVersion,
  headerSchema,
  rowSchema,
  RowSum,
  sealSchema,
  signatureSchema,
  tableSchema,
  totalsSchema,
  type Header,
  type Totals,
} from './format';

/** Rows are handed over in pieces of about so many characters. */
const pieceSize = 256 * 1024;

/** A piece of a copy, in the order of the file. */
export type Piece =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  /** Rows of the table begun last, as they are written. */
  | { readonly kind: 'rows'; readonly rows: readonly string[] }
  | { readonly kind: 'totals'; readonly totals: Totals };

/**
 * Reads a copy from its beginning to its end, a piece at a time. Pieces come before the whole is known to be right: what is made of them
 * counts only when the reading has ended without an error.
 *
 * @param file absolute
 * @throws BackupError that names what is wrong: not a copy, cut short, altered, made by a newer version, too big for what it is
 */
export async function* readArchive(file: string): AsyncGenerator<Piece> {
  const seal = createHash('sha256');
  const counted: Totals['tables'] = [];
  let place: 'start' | 'tables' | 'totals' | 'sealed' = 'start';
  let table: TableReading | null = null;
  for await (const { bytes, number } of archiveLines(file)) {
    const line = bytes.toString('utf8', 0, bytes.length - 1);
    if (place === 'sealed') throw altered(number, 'rien ne devrait suivre la dernière ligne');
    if (place === 'totals') {
      if (parsed(sealSchema, line, number).sha256 !== seal.digest('hex'))
        throw altered(number, 'la somme de contrôle du tout n’est pas la bonne');
      place = 'sealed';
      continue;
    }
    seal.update(bytes);
    if (place === 'start') {
      yield { kind: 'header', header: readHeader(line, number) };
      place = 'tables';
    } else if (line.startsWith('[')) {
      if (table === null) throw altered(number, 'une ligne de données précède sa table');
      if (table.add(line, number)) yield table.take();
    } else {
      if (table !== null) {
        yield table.take();
        counted.push(table.total());
      }
      if (line.startsWith('{"table":')) {
        const begun = parsed(tableSchema, line, number);
        table = new TableReading(begun);
        yield { kind: 'table', ...begun };
      } else {
        const totals = parsed(totalsSchema, line, number);
        compare(totals.tables, counted);
        yield { kind: 'totals', totals };
        place = 'totals';
      }
    }
  }
  if (place !== 'sealed')
    throw new BackupError(
      'refused',
      'La copie est incomplète\u00a0: la fin du fichier manque. Recopiez-le, ou prenez une autre copie.',
    );
}

/**
 * Reads a copy for its faults alone.
 *
 * @returns where it comes from and what it holds
 * @throws BackupError as `readArchive`
 */
export async function checkArchive(
  file: string,
): Promise<{ readonly header: Header; readonly totals: Totals }> {
  let header: Header | null = null;
  let totals: Totals | null = null;
  for await (const piece of readArchive(file)) {
    if (piece.kind === 'header') header = piece.header;
    else if (piece.kind === 'totals') totals = piece.totals;
  }
  if (header === null || totals === null) throw new Error('a copy without header or totals was accepted');
  return { header, totals };
}

/** A table whose rows are being read. */
class TableReading {
  readonly #name: string;
  readonly #width: number;
  readonly #sum = new RowSum();
  #rows: string[] = [];
  #size = 0;

  constructor({ table, columns }: z.infer<typeof tableSchema>) {
    this.#name = table;
    this.#width = columns.length;
  }

  /** Adds a row; true when there are enough of them to be taken. */
  add(line: string, number: number): boolean {
    if (parsed(rowSchema, line, number).length !== this.#width)
      throw altered(
        number,
        `une ligne de la table «\u00a0${this.#name}\u00a0» n’a pas le bon nombre de valeurs`,
      );
    this.#sum.add(line);
    this.#rows.push(line);
    this.#size += line.length;
    return this.#size > pieceSize;
  }

  /** The rows added since the last time. */
  take(): Piece {
    const rows = this.#rows;
    this.#rows = [];
    this.#size = 0;
    return { kind: 'rows', rows };
  }

  total(): Totals['tables'][number] {
    return { name: this.#name, rows: this.#sum.rows, sha256: this.#sum.digest() };
  }
}

function readHeader(line: string, number: number): Header {
  const signature = signatureSchema.safeParse(json(line));
  if (!signature.success)
    throw new BackupError('refused', 'Ce fichier n’est pas une copie faite par Maillage (npm run backup).');
  const { format } = signature.data;
  if (format > formatVersion)
    throw new BackupError(
      'refused',
      `Cette copie est d’un format plus récent (${format}, alors que cette version de Maillage lit le ${formatVersion})\u00a0: mettez l’application à jour.`,
    );
  return parsed(headerSchema, line, number);
}

function compare(announced: Totals['tables'], counted: Totals['tables']): void {
  const names = (tables: Totals['tables']) => tables.map(({ name }) => name).join(', ');
  if (names(announced) !== names(counted))
    throw new BackupError(
      'refused',
      `La copie est altérée\u00a0: elle annonce les tables ${names(announced)}, et contient ${names(counted)}.`,
    );
  for (const [index, { name, rows, sha256 }] of announced.entries()) {
    const found = counted[index];
    if (found?.rows !== rows)
      throw new BackupError(
        'refused',
        `La copie est altérée\u00a0: la table «\u00a0${name}\u00a0» annonce ${rows}\u00a0lignes et en contient ${found?.rows ?? 0}.`,
      );
    if (found.sha256 !== sha256)
      throw new BackupError(
        'refused',
        `La copie est altérée\u00a0: les données de la table «\u00a0${name}\u00a0» ne correspondent pas à leur somme de contrôle.`,
      );
  }
}

function altered(number: number, why: string): BackupError {
  return new BackupError('refused', `La copie est altérée, ligne ${number}\u00a0: ${why}.`);
}

function parsed<T>(schema: z.ZodType<T>, line: string, number: number): T {
  const result = schema.safeParse(json(line));
  if (!result.success) throw altered(number, 'elle ne peut pas être lue');
  return result.data;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
