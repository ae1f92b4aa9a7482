import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { done, refused, type Result } from '../model/issue';
import type { ReferenceEpci } from './geography';
import { packageData } from './packages';

/** A commune of today in the official list: INSEE code, name, population, SIREN of its EPCI. */
interface ListedCommune {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly epci: string;
}

/** The communes and EPCIs of a département today, and today's commune of each code that has since merged into one. */
export interface OfficialList {
  readonly department: string;
  readonly communes: readonly ListedCommune[];
  readonly epcis: readonly ReferenceEpci[];
  readonly successors: ReadonlyMap<string, string>;
}

const communeSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.string().optional(),
  chefLieu: z.string().optional(),
  anciensCodes: z.array(z.string()).optional(),
  population: z.number().int().default(0),
});
const epciSchema = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  membres: z.array(z.object({ code: z.string() })),
});

async function table<T>(path: string, row: z.ZodType<T>): Promise<T[]> {
  return z.array(row).parse(JSON.parse(await readFile(path, 'utf8')));
}

/**
 * Reads the official list of a département (code "59", "2A"…) from `@etalab/decoupage-administratif` (INSEE, DGCL; Licence Ouverte 2.0).
 * Refused when the département has no commune, or a commune belongs to no EPCI.
 */
export async function readOfficialList(department: string): Promise<Result<OfficialList>> {
  const rows = await table(packageData.communes, communeSchema);
  const current = rows.filter((row) => row.type === 'commune-actuelle' && row.departement === department);
  if (current.length === 0)
    return refused([{ code: 'geography-unknown-department', severity: 'error', values: { department } }]);

  const codes = new Set(current.map(({ code }) => code));
  const epcis = (await table(packageData.epcis, epciSchema)).filter(({ membres }) =>
    membres.some(({ code }) => codes.has(code)),
  );
  const epciOf = new Map(
    epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)),
  );
  const alone = current.filter(({ code }) => !epciOf.has(code));
  if (alone.length > 0) {
    return refused(
      alone.map(({ code, nom }) => ({
        code: 'geography-no-epci',
        severity: 'error',
        values: { insee: code, name: nom },
      })),
    );
  }

  const successors = new Map(
    current.flatMap(({ code, anciensCodes = [] }) => anciensCodes.map((old) => [old, code] as const)),
  );
  for (const { code, chefLieu } of rows) {
    if (chefLieu !== undefined && codes.has(chefLieu) && !codes.has(code)) successors.set(code, chefLieu);
  }
  return done({
    department,
    communes: current.map(({ code, nom, population }) => ({
      insee: code,
      name: nom,
      population,
      epci: epciOf.get(code) ?? '',
    })),
    epcis: epcis.map(({ code, nom, type }) => ({ siren: code, name: nom, kind: type })),
    successors,
  });
}
