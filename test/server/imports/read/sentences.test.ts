import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importIssues } from '../../../../geodata/text/issues-import';
import { issueText } from '../../../../geodata/text/issues';

const folders = ['geodata/imports', 'server/imports/read'];
const sources = folders.flatMap((folder) =>
  readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);
const said = new Set(sources.flatMap((source) => source.match(/(?<=')import-[a-z0-9-]+(?=')/g) ?? []));

describe('the sentences of the import', () => {
  test.each([...said])('%s is said in both languages', (code) => {
    const issue = { code, severity: 'error' as const, values: {} };
    expect(issueText(issue, 'fr')).not.toBe(code);
    expect(issueText(issue, 'en')).not.toBe(code);
    expect(issueText(issue, 'fr')).not.toBe(issueText(issue, 'en'));
  });

  test('say nothing that is never said', () => {
    expect(Object.keys(importIssues).filter((code) => !said.has(code))).toEqual([]);
  });
});
