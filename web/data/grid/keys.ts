export const moves = [
  'up',
  'down',
  'left',
  'right',
  'begin',
  'end',
  'first',
  'last',
  'pageUp',
  'pageDown',
] as const;
export type Move = (typeof moves)[number];

/** What a key asks of a grid. */
export type Command =
  | { readonly kind: 'move'; readonly to: Move; readonly extend: boolean }
  /** `text` is what the edit begins with; null: the value as it is. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' | 'undo' | 'all' | 'collapse' };

const plain: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'begin',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const withControl: Readonly<Record<string, Move>> = {
  Home: 'first',
  End: 'last',
  ArrowUp: 'first',
  ArrowDown: 'last',
  ArrowLeft: 'begin',
  ArrowRight: 'end',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key pressed in a grid that is not being edited asks for (ARIA grid pattern); null when it is not the grid's. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Command | null {
  const control = ctrlKey || metaKey;
  if (altKey) return null;
  const to = (control ? withControl : plain)[key];
  if (to !== undefined) return { kind: 'move', to, extend: shiftKey };
  if (control) {
    if (key.toLowerCase() === 'z' && !shiftKey) return { kind: 'undo' };
    return key.toLowerCase() === 'a' ? { kind: 'all' } : null;
  }
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', text: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'Escape') return { kind: 'collapse' };
  // A letter is one character, as people count them.
  return /^.$/u.test(key) ? { kind: 'edit', text: key === ' ' ? null : key } : null;
}
