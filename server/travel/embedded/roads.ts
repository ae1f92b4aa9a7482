import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
const roadsSchema = z.strictObject({
  /** Folder of the tiles, beside this description. */
  folder: z.string().regex(/^tiles-[\w-]+$/),
  date: z.iso.date().nullable(),
  box: box.nullable(),
  engine: z.string(),
});
/** The roads that the embedded engine works on: where they are, and what the extract that they come from said of itself. */
export type Roads = z.infer<typeof roadsSchema>;

/** Where the engine and its roads are, below the data folder. */
export function roadsFolder(dataDir: string): string {
  return join(dataDir, 'roads');
}

/** Where the package of the engine is. */
export function engineFolder(dataDir: string): string {
  return join(roadsFolder(dataDir), 'engine');
}

function description(dataDir: string): string {
  return join(roadsFolder(dataDir), 'roads.json');
}

/** The present roads; null when there are none. */
export async function readRoads(dataDir: string): Promise<Roads | null> {
  const path = description(dataDir);
  if (!existsSync(path)) return null;
  const parsed = roadsSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  return parsed.success && existsSync(join(roadsFolder(dataDir), parsed.data.folder)) ? parsed.data : null;
}

/** Makes finished tiles the present roads, at once: a server that runs keeps its own until it starts again. */
export async function adoptRoads(dataDir: string, roads: Roads): Promise<void> {
  const path = description(dataDir);
  await mkdir(roadsFolder(dataDir), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(roads));
  await rename(`${path}.new`, path);
}

/** Removes tiles that are no longer, or not yet, the present roads: nobody reads them when a server starts. */
export async function removeOldRoads(dataDir: string, present: Roads): Promise<void> {
  for (const name of await readdir(roadsFolder(dataDir)))
    if (name.startsWith('tiles-') && name !== present.folder)
      await rm(join(roadsFolder(dataDir), name), { recursive: true, force: true });
}
