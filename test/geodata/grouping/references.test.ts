import { expect, test } from 'vitest';
import { checkDocument } from '../../../geodata/grouping/check-document';
import { faultsOf } from '../../../geodata/grouping/check';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { referenceDocument, references } from '../../../geodata/grouping/references';
import { scenarioDocumentSchema } from '../../../geodata/model/scenario';
import { gridGround } from '../../support/small-ground';

const { facts, shapes, at } = gridGround(4, 4, {
  territoryOf: (row, column) => (row === 3 && column === 3 ? null : `t${row >> 1}${column >> 1}`),
});
const ground = groundOf(facts, shapes);

test.each(references)('the %s are a document of communes that a plan can be made of', (reference) => {
  const document = referenceDocument(reference, facts);
  expect(scenarioDocumentSchema.parse(document)).toEqual(document);
  expect(checkDocument(document)).toEqual([]);
  const names = { zones: facts.zones, epcis: facts.epcis, territories: facts.territories }[reference];
  expect(document.groupings.map(({ name }) => name).toSorted()).toEqual(
    names.map(({ name }) => name).toSorted(),
  );
  const faults = faultsOf(planOf(document, ground), ground).map(({ code, communes }) => [code, communes]);
  // The commune in no territory is in no grouping of territories.
  expect(faults).toEqual(reference === 'territories' ? [['fault-unassigned', [at(3, 3)]]] : []);
});

test('a commune that two territories have is of the one of the lower id', () => {
  const [first, second] = facts.territories;
  if (first === undefined || second === undefined) throw new Error('there are territories');
  const both = { ...facts, territories: [second, { ...first, communes: [...first.communes, at(0, 2)] }] };
  expect(referenceDocument('territories', both).assignment[`commune:${at(0, 2)}`]).toEqual([
    { grouping: first.id, share: 1 },
  ]);
});
