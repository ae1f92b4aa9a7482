import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { issueText } from '../../../geodata/text/issues';
import { geographyIssues } from '../../../geodata/text/issues-geography';

describe('the sentences of the reference geography', () => {
  test('exist for every code that the sources use, and no other', () => {
    const source = readdirSync('geodata/sources')
      .map((name) => readFileSync(`geodata/sources/${name}`, 'utf8'))
      .join('\n');
    const used = new Set(
      [...source.matchAll(/'((?:contours|geography)-[a-z-]+)'/g)].flatMap(([, code]) => code ?? []),
    );
    // The three kinds of faults of a coverage become codes by their name.
    for (const kind of ['crossing', 'overlap', 'gap']) used.add(`contours-${kind}`);
    expect(Object.keys(geographyIssues).toSorted()).toEqual([...used].toSorted());
  });

  test('fill their blanks in both languages, with French spacing', () => {
    const values = new Proxy({}, { get: () => 'x', has: () => true }) as Readonly<Record<string, string>>;
    for (const { fr, en } of Object.values(geographyIssues)) {
      expect(en(values)).not.toContain('…');
      expect(fr(values)).not.toContain('…');
      // Commands, as typed, hold no French punctuation.
      expect(fr(values).replace(/https?:/g, '')).not.toMatch(
        /[^\u00a0\u202f][;!?%]|(?<![\u00a0\u202f])[:»]|«(?!\u00a0)|'/,
      );
    }
  });

  test('say where: file and feature', () => {
    const issue = {
      code: 'contours-twice',
      severity: 'error',
      file: 'a.zip',
      row: 12,
      values: { insee: '59350', first: 3 },
    } as const;
    expect(issueText(issue, 'fr')).toMatch(
      /^a\.zip, entité 12\u00a0: La commune 59350 est déjà donnée par l’entité 3/,
    );
    expect(issueText(issue, 'en')).toMatch(/^a\.zip, feature 12: Commune 59350/);
  });
});
