import { describe, expect, test } from 'vitest';
import { readOfficialList } from '../../../geodata/sources/etalab';
import { readTownPoints } from '../../../geodata/sources/geonames';

describe('the official list', () => {
  test('has the 647 communes of the Nord, each with a population and one of its 17 EPCIs', async () => {
    const list = await readOfficialList('59');
    if (!list.ok) throw new Error('refused');
    const { communes, epcis } = list.value;
    expect(communes).toHaveLength(647);
    expect(communes.find(({ insee }) => insee === '59350')).toMatchObject({
      name: 'Lille',
      epci: '200093201',
    });
    expect(communes.reduce((sum, { population }) => sum + population, 0)).toBeGreaterThan(2_500_000);
    expect(new Set(communes.map(({ epci }) => epci))).toEqual(new Set(epcis.map(({ siren }) => siren)));
    expect(epcis.find(({ siren }) => siren === '200093201')?.kind).toBe('METRO');
  });

  test('knows what became of merged communes, those of another département included', async () => {
    const list = await readOfficialList('59');
    const successors = list.ok ? list.value.successors : new Map<string, string>();
    expect(successors.get('59070')).toBe('59006');
    expect(successors.get('59355')).toBe('59350');
    expect(successors.get('02285')).toBe('59545');
  });

  test('is refused for a département that does not exist', async () => {
    const list = await readOfficialList('99');
    expect(list.ok ? [] : list.issues).toEqual([
      { code: 'geography-unknown-department', severity: 'error', values: { department: '99' } },
    ]);
  });
});

describe('the points of towns', () => {
  test('are read from GeoNames by INSEE code: 471 communes of the Nord, and towns around', async () => {
    const [points, list] = await Promise.all([readTownPoints(), readOfficialList('59')]);
    const own = list.ok ? list.value.communes.filter(({ insee }) => points.has(insee)) : [];
    expect(own).toHaveLength(471);
    const [lon = 0, lat = 0] = points.get('59350') ?? [];
    expect(lon).toBeCloseTo(3.06, 1);
    expect(lat).toBeCloseTo(50.63, 1);
    expect([...points.keys()].filter((insee) => insee.startsWith('62')).length).toBeGreaterThan(300);
  });
});
