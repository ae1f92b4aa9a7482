import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RowSum } from '../../../server/backup/format';
import { checkArchive } from '../../../server/backup/read-archive';
import { restoreArchive } from '../../../server/backup/restore-archive';
import { writeArchive } from '../../../server/backup/write-archive';
import { makeAccount } from '../../support/accounts';
import { onBothDatabases, temporaryFolder } from '../../support/databases';
import { insertSample } from '../../support/sample';

const writing = { application: '1.2.3', now: () => new Date('2026-03-01T10:00:00Z') };
let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true }));

/** The lines with counts, checksums and seal made again, as someone would who knows the format. */
function resealed(lines: readonly string[]): string[] {
  const tables: { name: string; rows: number; sha256: string }[] = [];
  let sum = new RowSum();
  const close = () => {
    const last = tables.at(-1);
    if (last) Object.assign(last, { rows: sum.rows, sha256: sum.digest() });
    sum = new RowSum();
  };
  for (const line of lines) {
    if (line.startsWith('{"table":')) {
      close();
      tables.push({ name: (JSON.parse(line) as { table: string }).table, rows: 0, sha256: '' });
    } else if (line.startsWith('[')) sum.add(line);
  }
  close();
  const { sequences } = JSON.parse(lines.at(-2) ?? '') as { sequences: unknown };
  const body = [...lines.slice(0, -2), JSON.stringify({ tables, sequences })];
  return [
    ...body,
    JSON.stringify({
      sha256: createHash('sha256')
        .update(body.map((line) => `${line}\n`).join(''))
        .digest('hex'),
    }),
  ];
}

const replaced = (lines: readonly string[], from: string | RegExp, to: string): string[] => {
  const changed = lines.map((line) => line.replace(from, to));
  expect(changed).not.toEqual(lines);
  return changed;
};

onBothDatabases('a copy that is not right', (getDatabase) => {
  let file = '';
  let lines: string[] = [];
  let before: unknown;
  beforeAll(async () => {
    const database = getDatabase();
    await insertSample(database.sql);
    await makeAccount(database, 'admin@example.org', 'administrator');
    file = join(folder, `${database.engine}.gz`);
    before = await writeArchive(database, file, writing);
    lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  });
  /** Tries to restore these bytes, or lines; gives the refusal, after making sure that nothing has changed. */
  async function refusal(content: Buffer | readonly string[]): Promise<string> {
    const path = join(folder, 'broken.gz');
    writeFileSync(
      path,
      Buffer.isBuffer(content) ? content : gzipSync(content.map((line) => `${line}\n`).join('')),
    );
    const message = await restoreArchive(getDatabase(), path).then(
      () => 'restored',
      (error: unknown) => String(error),
    );
    expect(
      await writeArchive(getDatabase(), join(folder, 'after.gz'), writing),
      'nothing has changed',
    ).toEqual(before);
    expect(message).toMatch(/^BackupError: /);
    return message;
  }

  it('is refused when it is cut anywhere', async () => {
    const bytes = readFileSync(file);
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).toContain('incomplète');
    for (const end of [-1, -2, -3]) expect(await refusal(lines.slice(0, end))).toContain('incomplète');
    expect(await refusal(Buffer.alloc(0))).toMatch(/incomplète|n’est pas une copie/);
  });

  it('is refused when a byte of it has changed', async () => {
    const bytes = readFileSync(file);
    for (const part of [0.2, 0.6, 0.8]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length * part);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(await refusal(changed)).toMatch(/altérée|incomplète/);
    }
  });

  it('is refused with the name of the table whose rows, number or columns have changed', async () => {
    expect(await refusal(replaced(lines, 'Commune C', 'Commune X'))).toContain(
      'données de la table «\u00a0commune\u00a0»',
    );
    expect(await refusal(lines.filter((line) => !line.includes('Commune C')))).toContain(
      'la table «\u00a0commune\u00a0» annonce 6\u00a0lignes et en contient 5',
    );
    expect(await refusal(replaced(lines, '["region","Région"]', '["region"]'))).toContain(
      'table «\u00a0actor\u00a0» n’a pas le bon nombre de valeurs',
    );
    expect(await refusal(replaced(lines, '"application":"1.2.3"', '"application":"1.2.4"'))).toContain(
      'somme de contrôle du tout',
    );
    expect(await refusal([...lines, '["more"]'])).toContain('rien ne devrait suivre');
  });

  it('is refused when it is something else', async () => {
    expect(await refusal(Buffer.from('insee;nom\n59001;A'))).toContain(
      'n’est pas une copie faite par Maillage',
    );
    expect(await refusal(['insee;nom', '59001;A'])).toContain('n’est pas une copie faite par Maillage');
    expect(await refusal(['{"type":"FeatureCollection","features":[]}'])).toContain(
      'n’est pas une copie faite par Maillage',
    );
  });

  it('is refused when another version has made it', async () => {
    expect(await refusal(replaced(lines, '"format":1', '"format":2'))).toContain('format plus récent (2');
    expect(
      await refusal(resealed(replaced(lines, '"migrations":[', '"migrations":["9999-later",'))),
    ).toContain('plus récente de Maillage (1.2.3\u00a0: 9999-later)');
    expect(await refusal(resealed(replaced(lines, /"0001-network",?/, '')))).toContain('plus ancienne');
  });

  it('is refused when it is out of all proportion to its size', async () => {
    const row = `["${'x'.repeat(1_000_000)}"]\n`;
    const bomb = gzipSync(`${lines[0] ?? ''}\n{"table":"actor","columns":["id"]}\n${row.repeat(80)}`);
    expect(await refusal(bomb)).toContain('ce qu’aucune copie ne fait');
    const endless = gzipSync(
      `${lines[0] ?? ''}\n["${'x'.repeat(50_000_000)}${randomBytes(12_000_000).toString('hex')}`,
      { level: 1 },
    );
    expect(await refusal(endless)).toContain('la ligne 2 est démesurée');
  });

  it('changes nothing when it contradicts itself, however far it went', async () => {
    const readDeferrable = () => getDatabase().sql`
      select conname, condeferred from pg_constraint where contype = 'f' and condeferrable order by 1`;
    const deferrable = await readDeferrable();
    // Well sealed each time: only the database can tell.
    expect(await refusal(resealed(replaced(lines, '["region","Région"]', '["cci","Région"]')))).toMatch(
      /table «\u00a0actor\u00a0»/,
    );
    expect(await refusal(resealed(replaced(lines, '"OT","59001"', '"XX","59001"')))).toMatch(
      /table «\u00a0structure\u00a0»/,
    );
    // References are looked at when everything is there.
    expect(await refusal(resealed(replaced(lines, '"59002","ot-a"', '"59002","nowhere"')))).toMatch(
      /se contredit.*structure_parent_fkey/,
    );
    expect(await refusal(resealed(replaced(lines, '"Ouest","1"', '"Ouest","un"')))).toMatch(
      /table «\u00a0zone\u00a0»/,
    );
    expect(await refusal(resealed(replaced(lines, '"table":"actor"', '"table":"pg_class"')))).toContain(
      'pg_class',
    );
    // A value that the database would silently write otherwise.
    expect(await refusal(resealed(replaced(lines, '"Ouest","1"', '"Ouest","01"')))).toContain(
      'relue après l’écriture',
    );
    expect(await readDeferrable()).toEqual(deferrable);
  });

  it('leaves the old file and nothing else when a new one cannot be written', async () => {
    const place = join(folder, `place-${getDatabase().engine}`);
    await mkdir(place);
    await expect(writeArchive(getDatabase(), place, writing)).rejects.toThrow(
      'n’est pas un fichier ordinaire',
    );
    await expect(writeArchive(getDatabase(), join(place, 'no', 'copy.gz'), writing)).rejects.toThrow(
      'le fichier ou son dossier n’existe pas',
    );
    const copy = join(place, 'copy.gz');
    await writeArchive(getDatabase(), copy, writing);
    const failing = { ...writing, now: () => new Date(Number.NaN) };
    await expect(writeArchive(getDatabase(), copy, failing)).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['copy.gz']);
    await checkArchive(copy);
  });
});
