/** What the pointer does on the map of the editor: a click toggles, a lasso adds or takes away. */
export const tools = ['click', 'lassoAdd', 'lassoRemove'] as const;
export type Tool = (typeof tools)[number];
