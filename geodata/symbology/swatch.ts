import type { Swatch } from '../scene/scene';
import { filledRect, patternDefinition } from './pattern-svg';
import { symbolGroup, symbolSize } from './symbol-svg';

/** Size of a swatch in CSS pixels; symbols are shown at their size on the map, so that the tallest sets the height of its own. */
export const swatchWidth = 32;
export const swatchHeight = 20;

/** SVG of a legend swatch, made from the very style the map draws with; decorative: its label stands beside it. */
export function swatchSvg(swatch: Swatch): string {
  const height = swatch.type === 'symbol' ? Math.max(swatchHeight, symbolSize(swatch.style)) : swatchHeight;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${swatchWidth}" height="${height}" viewBox="0 0 ${swatchWidth} ${height}" aria-hidden="true" focusable="false">`;
  if (swatch.type === 'symbol') {
    return `${open}<g transform="translate(${swatchWidth / 2} ${height / 2})">${symbolGroup(swatch.style)}</g></svg>`;
  }
  if (swatch.type === 'line') {
    const { color, width, dash } = swatch.style;
    const dashes = dash === null ? '' : ` stroke-dasharray="${dash.map((d) => d * width).join(' ')}"`;
    return `${open}<path d="M2 ${swatchHeight / 2}H${swatchWidth - 2}" stroke="${color}" stroke-width="${width}"${dashes}/></svg>`;
  }
  const definition =
    swatch.style.pattern === null ? '' : `<defs>${patternDefinition(swatch.style.pattern)}</defs>`;
  return `${open}${definition}${filledRect(swatch.style, 2, 2, swatchWidth - 4, swatchHeight - 4, 'stroke="currentColor" stroke-opacity="0.35"')}</svg>`;
}
