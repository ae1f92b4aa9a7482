/** An official name as it is printed: straight apostrophes made typographic, as in « Villeneuve-d’Ascq ». */
export function printedName(name: string): string {
  return name.replaceAll("'", '’');
}
