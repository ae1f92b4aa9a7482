import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runGeodata } from '../../../server/cli/run-geodata';

const dataDir = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});
const official = '../shared/data/communes-59-official.geojson';
if (!existsSync(official)) console.log(`Left out: adoption of real contours (${official} is absent).`);

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runGeodata(args, {
    config: { dataDir, packFolder: 'geodata/packs/nord' },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    fetch: () => Promise.reject(new Error('no network')),
  });
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

describe('npm run geodata', () => {
  test.each([
    [],
    ['--from'],
    ['--official', '--embedded'],
    ['--from', ''],
    ['--elsewhere'],
    ['file.geojson'],
  ])('explains itself and exits with 2 on %j', async (...args) => {
    const { status, complained } = await run(...args);
    expect(status).toBe(2);
    expect(complained).toContain('npm run geodata -- --from FICHIER');
  });

  test('explains itself when asked to', async () => {
    const { status, said } = await run('--help');
    expect(status).toBe(0);
    expect(said).toContain('--official');
  });

  test('says in French what keeps a file from being used, and replaces nothing', async () => {
    const path = join(dataDir, 'vide.geojson');
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: [] }));
    const { status, complained } = await run('--from', path);
    expect(status).toBe(2);
    expect(complained).toContain('vide.geojson\u00a0: Aucune propriété ne donne le code INSEE');
    expect(complained).toContain('Rien n’a été remplacé.');
    expect(existsSync(join(dataDir, 'contours', 'adopted.json'))).toBe(false);
  });

  test('says what to do when the official contours cannot be reached', async () => {
    const { status, complained } = await run('--official');
    expect(status).toBe(2);
    expect(complained).toContain('Réessayez quand le réseau est disponible');
  });

  test.runIf(existsSync(official))(
    'adopts a file, tells its progress and to restart, then goes back',
    async () => {
      const adopted = await run('--from', official);
      expect(adopted).toMatchObject({ status: 0, complained: '' });
      expect(adopted.said).toContain('Vérification de 648 contours…');
      expect(adopted.said).toContain('59070 a fusionné depuis');
      expect(adopted.said).toContain('Redémarrez le serveur');
      expect(readFileSync(join(dataDir, 'contours', 'adopted.json'), 'utf8')).toContain('"kind":"file"');
      expect((await run('--embedded')).said).toContain('Retour à la mosaïque');
      expect((await run('--embedded')).said).toContain('déjà utilisée');
    },
  );
});
