import writeXlsx from 'write-excel-file/browser';
import { writtenSheets, type Sheet } from '../../geodata/formats/sheet';

/** An XLSX file of sheets. */
export function workbookFile(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsx(writtenSheets(sheets)).toBlob();
}
