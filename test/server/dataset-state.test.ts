import { describe, expect, it, vi } from 'vitest';
import { DatasetState } from '../../server/dataset-state';
import type { DatasetVersion } from '../../server/db/queries/dataset';
import { Problem } from '../../server/problems';

const version = (checksum: string): DatasetVersion => ({
  checksum,
  writing: '1',
  packDigest: 'digest',
  firstDay: '2007-01-01',
  lastDay: '2020-12-31',
});

describe('version of the loaded data', () => {
  it('is read once, then again behind an answer when it is old', async () => {
    let time = 0;
    const read = vi.fn<() => Promise<DatasetVersion | null>>().mockResolvedValue(version('a'));
    const state = new DatasetState(read, () => new Date(time));
    expect([(await state.current()).checksum, (await state.current()).checksum]).toEqual(['a', 'a']);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockResolvedValue(version('b'));
    time = 5_000;
    expect((await state.current()).checksum).toBe('a');
    await vi.waitFor(async () => {
      expect((await state.current()).checksum).toBe('b');
    });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is asked anew at once when it was replaced', async () => {
    const read = vi.fn<() => Promise<DatasetVersion | null>>().mockResolvedValue(version('a'));
    const state = new DatasetState(read, () => new Date(0));
    await state.current();
    read.mockResolvedValue(version('b'));
    await state.renew();
    expect((await state.current()).checksum).toBe('b');
  });

  it('stays known while the database cannot be asked', async () => {
    let time = 0;
    const read = vi
      .fn<() => Promise<DatasetVersion | null>>()
      .mockResolvedValueOnce(version('a'))
      .mockRejectedValue(new Error('down'));
    const state = new DatasetState(read, () => new Date(time));
    await state.current();
    time = 5_000;
    expect((await state.current()).checksum).toBe('a');
  });

  it('is a problem as long as nothing is loaded', async () => {
    const read = vi
      .fn<() => Promise<DatasetVersion | null>>()
      .mockResolvedValueOnce(null)
      .mockResolvedValue(version('a'));
    const state = new DatasetState(read, () => new Date(0));
    await expect(state.current()).rejects.toThrow(Problem);
    expect((await state.current()).checksum).toBe('a');
  });

  it.each([
    ['1999-05-01', '2007-01-01'],
    ['2012-06-15', '2012-06-15'],
    ['2024-03-01', '2020-12-31'],
  ])('on %s sets the day of reference to %s', async (today, day) => {
    const state = new DatasetState(
      () => Promise.resolve(version('a')),
      () => new Date(`${today}T10:00:00Z`),
    );
    expect(await state.referenceDay()).toBe(day);
  });
});
