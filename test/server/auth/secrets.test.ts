import { chmod, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../server/auth/common-passwords';
import { weaknessOf } from '../../../server/auth/passwords';
import { keptSecret } from '../../../server/auth/secret';
import { hashOf, makeToken } from '../../../server/auth/tokens';
import { passwordLength } from '../../../geodata/model/account';
import { temporaryFolder } from '../../support/databases';

describe('the secret of the cookies', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is made once, by whoever comes first, for its owner alone', async () => {
    const dataDir = join(folder, 'new', 'data');
    const made = await Promise.all([keptSecret(dataDir), keptSecret(dataDir)]);
    expect(made[0]).toBe(made[1]);
    expect(made[0].length).toBeGreaterThanOrEqual(43);
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await keptSecret(dataDir)).toBe(made[0]);
    expect(await keptSecret(join(folder, 'other'))).not.toBe(made[0]);
  });

  it('is refused when it is too short to be one', async () => {
    await writeFile(join(folder, 'secret'), 'short');
    await chmod(join(folder, 'secret'), 0o600);
    await expect(keptSecret(folder)).rejects.toThrow('secret utilisable');
  });
});

describe('tokens', () => {
  it('are long, differ, and cannot be read from what is kept', () => {
    const tokens = new Set(Array.from({ length: 100 }, makeToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('passwords', () => {
  const person = { email: 'elise.dupont@example.org', name: 'Élise Dupont-Martin' };
  it('are refused when they are among the first to be tried, whatever their capitals', () => {
    for (const password of [
      'azertyuiop123',
      'MotDePasse123',
      'officedetourisme',
      '111111111111',
      'abababababab',
      person.email,
      'ÉLISE Dupont-Martin',
    ])
      expect(weaknessOf(password, person), password).not.toBeNull();
  });

  it('need neither capitals nor digits nor signs', () => {
    for (const password of ['cheval correct pile agrafe', 'quatre mots sans rapport', 'zkqmwxtrvplg'])
      expect(weaknessOf(password, person), password).toBeNull();
  });

  it('that are listed as common are those that length alone would let through, in lower case', () => {
    expect(commonPasswords.size).toBeGreaterThan(100);
    for (const password of commonPasswords) {
      expect(password.length, password).toBeGreaterThanOrEqual(passwordLength.min);
      expect(password).toBe(password.toLowerCase());
    }
  });
});
