import { expect, test } from 'vitest';
import { groundOf } from '../../../geodata/grouping/ground';
import { namedIssue } from '../../../geodata/grouping/name-issue';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const { facts, shapes } = gridGround(2, 2);
const ground = groundOf(facts, shapes);

test.each([
  ['territory:t00', 'Territoire t00'],
  ['epci:200000000', 'EPCI 200000000'],
  ['commune:59001 commune:59002', 'Commune 0-0 – Commune 0-1'],
  ['a', 'Destination a'],
  ['territory:gone', 'gone'],
  ['what nobody knows', 'what nobody knows'],
])('%s is told as %s', (value, name) => {
  const issue = { code: 'x', severity: 'note', values: { value, sum: 40 } } as const;
  expect(namedIssue(issue, documentOf('commune', { a: [] }), ground)).toEqual({
    ...issue,
    values: { value: name, sum: 40 },
  });
});
