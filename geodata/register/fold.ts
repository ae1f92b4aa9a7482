/** A text for comparison: without case, accents, ligatures and punctuation, words parted by one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim();
}
