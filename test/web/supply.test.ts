import { describe, expect, it, vi } from 'vitest';
import type { Tables } from '../../geodata/scene/tables';
import { partsOf, Supply, type Part } from '../../web/state/supply.svelte';

const settle = () => new Promise((resolve) => setTimeout(resolve));

function bench(answers: Partial<Record<Part, () => Promise<Partial<Tables>>>> = {}) {
  const received: Partial<Tables>[] = [];
  const empty = () => Promise.resolve({});
  const fetchers = { programme: vi.fn(empty), epcis: vi.fn(empty), communes: vi.fn(empty), ...answers };
  return { received, fetchers, supply: new Supply((tables) => received.push(tables), fetchers) };
}

describe('the supply of data', () => {
  it('asks nothing more for the network alone', () => {
    expect(partsOf({ theme: 'reseau', selection: null, outlines: [] })).toEqual([]);
  });

  it('asks for initiatives with a dated theme or a sheet, and for outlines when they are shown', () => {
    expect(partsOf({ theme: 'strategies', selection: null, outlines: [] })).toEqual(['programme']);
    expect(partsOf({ theme: 'reseau', selection: { kind: 'zone', id: 'x' }, outlines: ['epcis'] })).toEqual([
      'programme',
      'epcis',
    ]);
  });

  it('asks for the contours of communes once to outline one', () => {
    const selection = { kind: 'commune', id: '59001' } as const;
    expect(partsOf({ theme: 'reseau', selection, outlines: [] })).toEqual(['programme', 'communes']);
    expect(partsOf({ theme: 'reseau', selection, outlines: ['communes'] })).toEqual([
      'programme',
      'communes',
    ]);
  });

  it('fetches a part once, however often it is asked for', async () => {
    const { supply, fetchers, received } = bench();
    supply.ensure(['epcis']);
    supply.ensure(['epcis']);
    await settle();
    supply.ensure(['epcis']);
    expect(fetchers.epcis).toHaveBeenCalledTimes(1);
    expect(received).toHaveLength(1);
    expect(supply.has('epcis')).toBe(true);
  });

  it('names what failed, does not insist, and fetches it again when told to', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const communes = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce({ communes: [] });
    const { supply, received } = bench({ communes });
    supply.ensure(['communes']);
    await settle();
    supply.ensure(['communes']);
    expect(supply.failed).toEqual(['communes']);
    expect(communes).toHaveBeenCalledTimes(1);
    supply.retry();
    await settle();
    expect(supply.failed).toEqual([]);
    expect(received).toEqual([{ communes: [] }]);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });
});
