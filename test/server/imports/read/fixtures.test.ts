import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runImport } from '../../../support/run-import';

const root = 'test/fixtures/imports';
const cases = readdirSync(root);

describe('the files of test/fixtures/imports', () => {
  test('are at least forty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test.each(cases)('%s gives the rows of its out.json and the sentences of its notes.txt', async (name) => {
    const folder = `${root}/${name}`;
    const { out, notes } = await runImport(folder);
    const changed = [`${folder}/out-changed.json`, `${folder}/notes-changed.txt`] as const;
    const written = JSON.stringify(out, null, 2);
    const expected = readOr(`${folder}/out.json`, 'null');
    const expectedNotes = readOr(`${folder}/notes.txt`, '');
    const isSame =
      written === JSON.stringify(JSON.parse(expected), null, 2) && notes.trim() === expectedNotes.trim();
    for (const path of changed) rmSync(path, { force: true });
    if (!isSame) {
      writeFileSync(changed[0], `${written}\n`);
      writeFileSync(changed[1], `${notes}\n`);
    }
    expect(JSON.parse(written)).toEqual(JSON.parse(expected));
    expect(notes.trim()).toBe(expectedNotes.trim());
  });
});

function readOr(path: string, otherwise: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}
