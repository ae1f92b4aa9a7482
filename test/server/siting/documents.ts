import type { SitingDocument } from '../../../geodata/model/siting-plan';

/** A plan of the sample: one structure kept, one moved to a commune, as the crow flies. */
export const sampleDocument: SitingDocument = {
  format: 1,
  demand: { measure: 'population', month: null },
  travel: { kind: 'crow', detour: 1.3 },
  model: 'p-median',
  count: 2,
  radius: null,
  moveWithin: 10,
  others: { existing: 'open', communes: 'candidate' },
  points: [
    { id: 'structure:ot-a', state: 'kept', capacity: null, place: null },
    { id: 'place:halle', state: 'candidate', capacity: 5000, place: { name: 'La Halle', at: [3.2, 50.05] } },
  ],
  sites: ['structure:ot-a', 'place:halle'],
};
