import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { issueText } from '../../../geodata/text/issues';
import { analyseIssues } from '../../../geodata/text/issues-analyse';
import { groupingIssues } from '../../../geodata/text/issues-grouping';
import { planIssues } from '../../../geodata/text/issues-plan';
import { regionIssues } from '../../../geodata/text/issues-regions';
import { sitingIssues } from '../../../geodata/text/issues-siting';
import { problemKinds } from '../../../server/problems';

/** The codes of a kind that the code of some folders names. */
function codesIn(folders: readonly string[], kinds: string): Set<string> {
  const source = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
  return new Set(
    [...source.matchAll(new RegExp(`'((?:${kinds})-[a-z0-9-]+)'`, 'g'))].flatMap(([, code]) => code ?? []),
  );
}

describe('the sentences of proposals and analyses', () => {
  test('exist for every code that is used, and no other', () => {
    const folders = ['geodata/grouping', 'geodata/siting', 'server/cli'];
    const regions = Object.keys({ ...regionIssues, ...groupingIssues }).filter((code) =>
      code.startsWith('regions-'),
    );
    expect(regions.toSorted()).toEqual([...codesIn(folders, 'regions')].toSorted());
    expect(Object.keys(analyseIssues).toSorted()).toEqual(
      [...codesIn(folders, 'analyse|units|labels|csv')].toSorted(),
    );
    expect(Object.keys(sitingIssues).toSorted()).toEqual([...codesIn(folders, 'siting|demand')].toSorted());
    const planned = codesIn(['geodata/catchments', 'server/siting'], 'plan');
    const plans = [...planned].filter((code) => !(code in problemKinds));
    // Some of their codes are made of the kind of what is unknown.
    expect(Object.keys(planIssues)).toEqual(expect.arrayContaining(plans));
  });

  test('fill their blanks in both languages, with French spacing', () => {
    const values = new Proxy({}, { get: () => 'x', has: () => true }) as Readonly<Record<string, string>>;
    for (const { fr, en } of Object.values({ ...regionIssues, ...analyseIssues, ...sitingIssues })) {
      expect(en(values)).not.toContain('…');
      expect(fr(values)).not.toContain('…');
      // Options and their values, as typed, hold no French punctuation.
      expect(fr(values).replaceAll('CHAMP:VALEUR', '')).not.toMatch(
        /[^\u00a0\u202f][;!?%]|(?<![\u00a0\u202f])[:»]|«(?!\u00a0)|'/,
      );
    }
  });

  test('say where: file, feature, column', () => {
    const issue = {
      code: 'units-missing-value',
      severity: 'error',
      file: 'a.geojson',
      row: 12,
      column: 'fte',
      values: { id: '59350' },
    } as const;
    expect(issueText(issue, 'fr')).toMatch(/^a\.geojson, entité 12, colonne fte\u00a0: L’unité 59350/);
    expect(issueText(issue, 'en')).toMatch(/^a\.geojson, feature 12, column fte: Unit 59350/);
  });
});
