import { describe, expect, it } from 'vitest';
import { defaultCatchmentView, type CatchmentView } from '../../../geodata/catchments/view';
import { catchmentUrl, readCatchmentView } from '../../../geodata/scene/catchment-url';

const day = '2012-12-31';
const read = (address: string) => {
  const { searchParams } = new URL(address, 'http://localhost');
  return readCatchmentView('areas', (param) => searchParams.get(param), '2000-01-01');
};

describe('the address of the map of catchments', () => {
  const plain = defaultCatchmentView(day);
  const views: readonly CatchmentView[] = [
    plain,
    {
      ...plain,
      origins: { kind: 'points', structures: ['ot-1', 'si-2'] },
      thresholds: [4, 12.5],
      isBands: true,
    },
    {
      ...plain,
      origins: { kind: 'zone', zone: 'avesnois' },
      method: 'huff',
      decay: 1.4,
      attraction: 'staff',
    },
    {
      ...plain,
      origins: { kind: 'place', at: [2.5, 50.8] },
      travel: { kind: 'engine', engine: 'osrm', mode: 'bicycle', measure: 'time' },
      thresholds: [10, 20, 30],
      isClipped: false,
      isDissolved: false,
    },
    {
      ...plain,
      origins: { kind: 'commune', insee: '59135' },
      travel: { kind: 'crow', detour: 1.35 },
      when: { month: 8, weekday: 'sun', minute: 600 },
      measure: 'visiteurs par mois, été',
      groups: { kind: 'scenario', id: 'abc-1' },
      session: '59135',
      agents: { 'ot-1': 3 },
      selection: 'ot-1',
      camera: { lon: 3, lat: 50.5, zoom: 9 },
      table: true,
    },
  ];
  it.each(views)('brings a view back %#', (view) => {
    expect(read(catchmentUrl(view))).toEqual({ view, warnings: [] });
  });

  it('says what it could not read, and keeps its default', () => {
    const { view, warnings } = read(
      '/bassins?date=2012-13-01&method=magic&from=moon:1&steps=5,2&way=osrm:car&month=13&agents=a:b&map=1',
    );
    expect(warnings.toSorted()).toEqual(
      ['date', 'method', 'from', 'steps', 'way', 'month', 'agents', 'map'].toSorted(),
    );
    expect(view).toEqual(defaultCatchmentView('2000-01-01'));
  });
});
