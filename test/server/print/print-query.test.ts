import { expect, it } from 'vitest';
import { fileStem, printRefusal, recordStem } from '../../../server/routes/print-query';

it.each([
  ['/reseau', 'reseau'],
  ['/destinations/abc/versions/2', 'destinations-abc-versions-2'],
  ['/destinations/lien/s3cret', 'destinations-lien'],
  ['/bassins/lien/s3cret', 'bassins-lien'],
])('the file of %s is called %s', (path, name) => expect(fileStem(path)).toBe(name));

it.each([
  ['Séminaire 2014\u202f!', 'releve-seminaire-2014'],
  ['\u6771\u4eac', 'releve'],
])('the record of %s is called %s', (name, stem) => expect(recordStem(name)).toBe(stem));

it('what a computation refuses is told in its own words, and names no parameter', () => {
  const values = { measure: 'Nuitées' };
  const refusal = printRefusal([{ code: 'plan-no-demand', severity: 'error', values }]);
  expect([refusal.kind, refusal.parameters]).toEqual(['invalid-parameter', []]);
  expect(refusal.detail.fr).toMatch(/^Rien n’est connu de «\u00a0Nuitées\u00a0» ce jour-là\./);
  expect(refusal.detail.en).toMatch(/^Nothing is known of "Nuitées" on that day\./);
});
