import writeXlsx from 'write-excel-file/node';
import { writtenSheets, type Sheet } from '../../geodata/formats/sheet';

/** An XLSX file of sheets. */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeXlsx(writtenSheets(sheets)).toBuffer();
  // On its own memory, so that a thread can hand it over.
  return Uint8Array.from(written);
}
