import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { fault } from './command';

/** What is wrong with the names of files: two results under one name, or a result under that of a file read. */
export function nameFaults(read: readonly string[], written: readonly string[]): Issue[] {
  const [inputs, outputs] = [read, written].map((paths) => paths.map((path) => resolve(path)));
  return written.flatMap((path, at) => {
    if (inputs?.includes(resolve(path)) === true) return [fault('analyse-overwrites-input', { path })];
    return outputs?.slice(0, at).includes(resolve(path)) === true
      ? [fault('analyse-same-file', { path })]
      : [];
  });
}

/** Writes files beside their names first, then puts them in place: when one of them cannot be written, none is. */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<Result<null>> {
  const drafts: (readonly [draft: string, path: string])[] = [];
  try {
    for (const [path, content] of files) {
      const draft = `${path}.${process.pid}.tmp`;
      drafts.push([draft, path]);
      await writeFile(draft, content, { flag: 'wx' });
      // What a draft cannot take the place of is seen before the first one is put in place.
      if (await isFolder(path)) throw new Error('EISDIR');
    }
    for (const [draft, path] of drafts) await rename(draft, path);
    return done(null);
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    return refused([{ ...fault('analyse-unwritable', { cause }), file: drafts.at(-1)?.[1] ?? '' }]);
  } finally {
    for (const [draft] of drafts) await rm(draft, { force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
