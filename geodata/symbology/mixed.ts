/** A colour between two (`#rrggbb`), as a veil shows it: `share` (0 to 1) of the first over the second. */
export function mixed(color: string, under: string, share: number): string {
  const part = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(color, at) * share + part(under, at) * (1 - share)));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
