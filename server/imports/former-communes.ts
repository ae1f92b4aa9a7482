import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FormerCommune } from '../../geodata/imports/contract';
import { packageData } from '../../geodata/sources/packages';

const listSchema = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    chefLieu: z.string().optional(),
    anciensCodes: z.array(z.string()).optional(),
  }),
);

/**
 * The communes that have merged into others, from the official list (`@etalab/decoupage-administratif`; INSEE, Licence Ouverte 2.0), which
 * gives names of those that live on as parts, and no dates. A commune that gave its code to the new one is there by its name alone.
 */
export async function readFormerCommunes(): Promise<readonly FormerCommune[]> {
  const listed = listSchema.parse(JSON.parse(await readFile(packageData.communes, 'utf8')));
  const names = new Map<string, FormerCommune>();
  for (const { code, anciensCodes = [] } of listed)
    for (const insee of anciensCodes) names.set(insee, { insee, name: null, successor: code, date: null });
  for (const { code, nom, type, chefLieu } of listed)
    if (chefLieu !== undefined && type !== 'arrondissement-municipal')
      names.set(code, { insee: code, name: nom, successor: chefLieu, date: null });
  return [...names.values()];
}
