import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineProcess } from '../../../server/travel/embedded/engine-process';

/** An engine that answers a matrix, and never ends an isochrone. */
const engine = `exports.Actor = class {
  matrix(query) { return Promise.resolve(query); }
  isochrone() { for (;;); }
};`;

describe('the process of an engine', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-engine-'));
    await writeFile(join(folder, 'index.js'), engine);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is ended when an answer takes too long, and says so to who waits and to who comes after', async () => {
    const patient = new EngineProcess(folder, '{}', 60);
    expect(await patient.ask('matrix', '{"a":1}')).toEqual({ json: '{"a":1}' });
    patient.stop();
    const hasty = new EngineProcess(folder, '{}', 0.1);
    const [first, second] = await Promise.all([hasty.ask('isochrone', '{}'), hasty.ask('matrix', '{}')]);
    expect(first).toEqual({ seconds: 0.1 });
    expect(second).toEqual({ ended: 'stopped' });
  });
});
