import shp from 'shpjs';
import { done, type Issue, type Result } from '../../../geodata/model/issue';
import type { Budget } from './budget';
import { featuresTable, type Features } from './features-table';
import type { Archive } from './open-archive';
import { Refusal } from './refusal';
import type { RawSheet } from './table-of';

/** The parts of a layer, as shpjs 6 takes them; its published types are of an older version. */
interface LayerParts {
  readonly shp: Buffer;
  readonly dbf?: Buffer;
  readonly cpg?: string;
  readonly prj?: string;
}
const readLayer = shp as unknown as (parts: LayerParts) => Promise<Features>;

/**
 * The layers of a zipped shapefile, one table each; positions in WGS 84 by the .prj.
 *
 * @throws Refusal when a layer is damaged, or says that it has more records than it can
 */
export async function readShapefile(archive: Archive, budget: Budget): Promise<Result<readonly RawSheet[]>> {
  const layers = archive.names.filter((name) => /\.shp$/i.test(name) && !name.startsWith('__MACOSX'));
  const sheets: RawSheet[] = [];
  const notes: Issue[] = [];
  for (const path of layers) {
    budget.check();
    const stem = path.slice(0, -4);
    const partOf = async (extension: string) => {
      const wanted = `${stem}.${extension}`.toLowerCase();
      return archive.whole(archive.names.find((name) => name.toLowerCase() === wanted) ?? '');
    };
    const [shape, dbf, cpg, prj] = [
      await partOf('shp'),
      await partOf('dbf'),
      await partOf('cpg'),
      await partOf('prj'),
    ];
    if (shape === null || dbf === null) throw new Refusal('import-shapefile-without-table', { layer: stem });
    checkRecords(dbf, budget);
    const features = await featuresOf(
      {
        shp: shape,
        dbf,
        cpg: cpg?.toString('latin1') ?? encodingOf(dbf),
        ...(prj !== null && { prj: prj.toString('latin1') }),
      },
      stem,
    );
    const table = featuresTable(features, stem.split('/').at(-1) ?? stem, budget);
    if (!table.ok) return table;
    sheets.push(table.value);
    notes.push(...table.notes);
  }
  return done(sheets, notes);
}

async function featuresOf(parts: LayerParts, layer: string): Promise<Features> {
  try {
    return await readLayer(parts);
  } catch {
    throw new Refusal('import-broken-shapefile', { layer });
  }
}

/** The reader of the table believes the number of records it is told. */
function checkRecords(dbf: Buffer, { limits }: Budget): void {
  if (dbf.length < 33) throw new Refusal('import-broken-shapefile', { layer: 'dbf' });
  const records = dbf.readUInt32LE(4);
  const [header, length] = [dbf.readUInt16LE(8), dbf.readUInt16LE(10)];
  if (header < 33 || length < 1 || header + records * length > dbf.length + 1)
    throw new Refusal('import-broken-shapefile', { layer: 'dbf' });
  if (records > limits.rows) throw new Refusal('import-too-many-rows', { max: limits.rows });
}

/** The encoding of a table without .cpg: UTF-8 when it is that, else that of Windows in France. */
function encodingOf(dbf: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(dbf.readUInt16LE(8)));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
