import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withinSumOfSquares } from '../geodata/grouping/propose/objective';
import { standardise } from '../geodata/grouping/propose/standardise';
import { ensureSystemPackages } from '../scripts/system-packages.mjs';
import { readAssignment } from '../server/cli/analyse/assignment-file';
import { readUnits } from '../server/cli/analyse/units-file';
import { median, short, type Figure } from './figure';
import { attributes, writeNord, writeTessellation } from './region-files';

const numbers = [5, 10, 20] as const;
const tiles = 35_000;

/** What is used of the report of a proposal, and the greatest memory of its process, in MB (10⁶ bytes). */
interface Proposal {
  readonly value: number;
  readonly groups: number;
  readonly mostGroups: number;
  readonly proven: boolean;
  readonly withinSumOfSquares: number;
  readonly seconds: number;
  readonly totalSeconds: number;
  readonly memory: number;
}

/** Run in the process that proposes, so that it tells its own memory. */
const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS='+process.resourceUsage().maxRSS))`;

/** Proposes groupings by the command, in a process of its own. */
function propose(folder: string, units: string, options: readonly string[]): Proposal {
  const report = join(folder, 'report.json');
  const command = ['propose', '--units', units, '--id', 'id', '--attributes', attributes.join(',')];
  const results = ['--out', join(folder, 'groups.csv'), '--report', report];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tellMemory, 'scripts/run.mjs', 'analyse', ...command, ...options, ...results],
    { encoding: 'utf8' },
  );
  const peak = /maxRSS=(\d+)$/.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined) throw new Error(`${options.join(' ')}: ${stderr}`);
  const found = JSON.parse(readFileSync(report, 'utf8')) as Omit<Proposal, 'memory'>;
  return { ...found, memory: (Number(peak) * 1024) / 1e6 };
}

/** Within sums of squares and seconds of spdep::skater, by number of groupings; null when R or the package is not there. */
async function spdep(
  folder: string,
  units: string,
): Promise<Map<number, { seconds: number; value: number }> | null> {
  const [missing] = ensureSystemPackages(['spdep']);
  if (missing !== undefined) {
    console.log(`Left out: ${missing.without} (${missing.reason}).`);
    return null;
  }
  const run = ['bench/spdep.R', units, 'id', attributes.join(','), numbers.join(','), folder];
  const { status, stdout, stderr } = spawnSync('Rscript', run, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const read = await readUnits({ path: units, id: 'id', fields: attributes, positive: [] });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const variables = attributes.map((name) => ({
    values: Float64Array.from(read.value.quantities.get(name) ?? []),
    weight: 1,
  }));
  const points = { points: standardise(variables, 'z', 'ss'), dimensions: attributes.length };
  const found = new Map<number, { seconds: number; value: number }>();
  for (const line of stdout.trim().split('\n')) {
    // The minimum spanning tree, then the cuts: both are in our seconds too.
    const [k = 0, spanning = 0, cutting = 0] = line.trim().split(/\s+/).map(Number);
    const groups = await readAssignment(join(folder, `spdep-${k}.csv`));
    if (!groups.ok) throw new Error(JSON.stringify(groups.issues));
    const labels = Int32Array.from(read.value.ids, (id) => Number(groups.value.get(id)) - 1);
    found.set(k, { seconds: spanning + cutting, value: withinSumOfSquares(points, labels) });
  }
  return found;
}

/** SKATER on the communes beside spdep, on a large tessellation; AZP, max-p and the exact method on the units of the Nord. */
export async function measureRegions(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  try {
    const nord = await writeNord(folder);
    return [
      ...(await besideSpdep(folder, nord.communes)),
      ...largeTessellation(folder),
      ...searches(folder, nord.territories, '47 territories of offices', 5, ['fte:20', '8']),
      ...searches(folder, nord.communes, '647 communes', 60, ['population:100000', '20']),
      exactOnEpcis(folder, nord.epcis),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besideSpdep(folder: string, communes: string): Promise<Figure[]> {
  const theirs = await spdep(folder, communes);
  if (theirs === null) return [];
  return numbers.flatMap((k) => {
    const runs = Array.from({ length: 3 }, () =>
      propose(folder, communes, ['--method', 'skater', '--groups', String(k)]),
    );
    const own = median(runs.map(({ seconds }) => seconds));
    const { seconds, value } = theirs.get(k) ?? { seconds: Number.NaN, value: Number.NaN };
    const within = runs[0]?.withinSumOfSquares ?? Number.NaN;
    const what = `SKATER, 647 communes, 6 variables, k = ${k}, beside spdep::skater`;
    return [
      {
        what: `${what}: times as fast`,
        value: seconds / own,
        unit: '',
        budget: { limit: 50, sense: 'at least' },
        how: `${short(own * 1000)} ms in a new process (median of 3), ${short(seconds * 1000)} ms; spanning tree and cuts on both sides`,
      },
      {
        what: `${what}: within sum of squares`,
        value: within / value,
        unit: '',
        budget: { limit: 1, sense: 'at most' },
        how: `ratio of ${short(within)} to ${short(value)}, variables standardised`,
      },
    ] as const;
  });
}

function largeTessellation(folder: string): Figure[] {
  const file = writeTessellation(join(folder, 'tiles.geojson'), tiles);
  const { seconds, totalSeconds, memory } = propose(folder, file, ['--method', 'skater', '--groups', '20']);
  const what = `SKATER, ${short(tiles)} cells of a Voronoi tessellation, 6 variables, k = 20`;
  return [
    {
      what,
      value: totalSeconds,
      unit: 's',
      budget: { limit: 3, sense: 'at most' },
      how: `the file read, neighbours found and groupings made; the method alone ${short(seconds)} s`,
    },
    {
      what: `${what}: memory`,
      value: memory,
      unit: 'MB',
      budget: { limit: 1000, sense: 'at most' },
      how: 'greatest resident memory of the process',
    },
  ];
}

/** AZP with tabu search beside SKATER's objective, and max-p, within a time; `floor` of max-p and number of groupings of AZP. */
function searches(
  folder: string,
  units: string,
  which: string,
  limit: number,
  [floor, groups]: readonly [string, string],
): Figure[] {
  const within = ['--time-limit', String(limit * 0.9)];
  const skater = propose(folder, units, ['--method', 'skater', '--groups', groups]);
  const tabu = propose(folder, units, ['--method', 'azp-tabu', '--groups', groups, ...within]);
  const maxp = propose(folder, units, ['--method', 'maxp', '--floor', floor, ...within]);
  const budget = { limit, sense: 'at most' } as const;
  return [
    {
      what: `AZP with tabu search, ${which}, k = ${groups}`,
      value: tabu.totalSeconds,
      unit: 's',
      budget,
      how: 'the whole command, in a process of its own',
    },
    {
      what: `The same: within sum of squares beside SKATER’s`,
      value: tabu.value / skater.value,
      unit: '',
      budget: { limit: 1, sense: 'at most' },
      how: `ratio of ${short(tabu.value)} to ${short(skater.value)}`,
    },
    {
      what: `Max-p, ${which}, floor ${floor}`,
      value: maxp.totalSeconds,
      unit: 's',
      budget,
      how: `${maxp.groups} groupings; no more than ${maxp.mostGroups} can be`,
    },
  ];
}

function exactOnEpcis(folder: string, epcis: string): Figure {
  const { totalSeconds, proven, value } = propose(folder, epcis, [
    '--method',
    'exact',
    '--groups',
    '4',
    '--time-limit',
    '60',
  ]);
  return {
    what: 'Exact method, 17 EPCI, k = 4, proven',
    value: proven ? totalSeconds : Number.POSITIVE_INFINITY,
    unit: 's',
    budget: { limit: 60, sense: 'at most' },
    how: `within sum of squares ${short(value)}; infinite when not proven`,
  };
}
