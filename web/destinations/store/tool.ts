/** What the pointer does on the map of a scenario. */
export const tools = ['pan', 'brush', 'click', 'lasso', 'eraser', 'pick'] as const;
export type Tool = (typeof tools)[number];

/** Key that chooses each tool. */
export const toolKeys: Readonly<Record<Tool, string>> = {
  pan: 'h',
  brush: 'b',
  click: 'c',
  lasso: 'l',
  eraser: 'e',
  pick: 'i',
};

/** Diameters of the brush, in CSS pixels. */
export const brushSizes = { least: 4, most: 120, first: 24 } as const;
