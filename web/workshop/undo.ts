/** What can be taken back step by step. */
interface Undoable {
  readonly editable: boolean;
  undo(): void;
  redo(): void;
}

/** Takes a step back or forth by its keys, unless one writes or a dialog is open. */
export function undoByKey(event: KeyboardEvent, workshop: Undoable): void {
  const { target } = event;
  const isText =
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type)) ||
    target instanceof HTMLTextAreaElement;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isText || !workshop.editable) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) workshop.redo();
  else workshop.undo();
}
