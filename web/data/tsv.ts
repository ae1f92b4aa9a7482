/**
 * Reads a block as spreadsheets copy it: cells parted by tabs, rows by line ends; a cell between quotes may hold both, and a quote
 * twice for once. The empty row that follows the last line end is none.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let isFresh = true;
  const endCell = () => {
    row.push(cell);
    cell = '';
    isFresh = true;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && isFresh && closes(text, at)) {
      isQuoted = true;
      isFresh = false;
    } else if (letter === '\t') endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at++;
      endRow();
    } else {
      cell += letter;
      isFresh = false;
    }
  }
  if (cell !== '' || row.length > 0 || !isFresh) endRow();
  return rows;
}

/** Whether a quote that opens a cell is closed just before a tab, a line end or the end; one that is not is a mere character. */
function closes(text: string, open: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(open));
}

/** Writes a block for a spreadsheet: cells with tabs, line ends or quotes at their beginning stand between quotes. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}
