/** An official name as it is printed: straight apostrophes made typographic, as in « Villeneuve-d’Ascq », and « Coeur » with its ligature. */
export function printedName(name: string): string {
  return name.replaceAll("'", '’').replace(/\b([Cc])oeur\b/g, '$1œur');
}
