import { posix } from 'node:path';
import type { Archive } from './open-archive';
import { readXml } from './read-xml';
import { temporalFormat, type TemporalFormat } from './xlsx-days';

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly isHidden: boolean }[];
  readonly texts: readonly string[];
  /** By index of the style of a cell: days, times, or null for all others. */
  readonly formats: readonly (TemporalFormat | null)[];
  /** Days are counted from 1904 rather than from 1900. */
  readonly from1904: boolean;
}

/** Reads what the sheets of a workbook have in common. Throws as the archive and the XML do. */
export async function readWorkbook(archive: Archive, path: string): Promise<Workbook> {
  const folder = posix.dirname(path);
  const targets = await readTargets(archive, `${folder}/_rels/${posix.basename(path)}.rels`, folder);
  const sheets: Workbook['sheets'][number][] = [];
  let from1904 = false;
  await readXml(archive.pieces(path), {
    open: (name, { name: title = '', id = '', state, date1904 }) => {
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      const target = name === 'sheet' ? targets.get(id) : undefined;
      if (target?.type === 'worksheet')
        sheets.push({ name: title, path: target.path, isHidden: state !== undefined && state !== 'visible' });
    },
  });
  const partOf = (type: string) => [...targets.values()].find((target) => target.type === type)?.path ?? '';
  return {
    sheets,
    from1904,
    texts: await readTexts(archive, partOf('sharedStrings')),
    formats: await readFormats(archive, partOf('styles')),
  };
}

async function readTargets(
  archive: Archive,
  path: string,
  folder: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly path: string }>> {
  const targets = new Map<string, { type: string; path: string }>();
  if (!archive.names.includes(path)) return targets;
  await readXml(archive.pieces(path), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const whole = Target.startsWith('/') ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
      targets.set(Id, { type: posix.basename(Type), path: whole });
    },
  });
  return targets;
}

/** The texts that cells refer to; how Japanese is pronounced (rPh) is no part of them. */
async function readTexts(archive: Archive, path: string): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.names.includes(path)) return texts;
  let parts: string[] = [];
  let isText = false;
  let phonetic = 0;
  await readXml(archive.pieces(path), {
    open: (name) => {
      if (name === 'si') parts = [];
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (part) => {
      if (isText) parts.push(part);
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') texts.push(parts.join(''));
    },
  });
  return texts;
}

async function readFormats(archive: Archive, path: string): Promise<(TemporalFormat | null)[]> {
  const formats: (TemporalFormat | null)[] = [];
  if (!archive.names.includes(path)) return formats;
  const codes = new Map<number, string>();
  let isCells = false;
  await readXml(archive.pieces(path), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells)
        formats.push(temporalFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return formats;
}
