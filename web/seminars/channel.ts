/** What the windows of a talk tell each other: the one that presents says what is shown and since when (ms), the one with the notes asks. */
export type TalkMessage =
  | { readonly kind: 'shown'; readonly step: number; readonly begun: number | null }
  | { readonly kind: 'ask' }
  | { readonly kind: 'go'; readonly step: number }
  | { readonly kind: 'blank' };

/** Opens the channel between the windows of a talk on one computer. It is closed by whoever opened it. */
export function openChannel(
  talk: string,
  receive: (message: TalkMessage) => void,
): { readonly tell: (message: TalkMessage) => void; readonly close: () => void } {
  const channel = new BroadcastChannel(`maillage.talk.${talk}`);
  channel.onmessage = ({ data }: MessageEvent<TalkMessage>) => receive(data);
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}

/** What a key, or a button of a remote control, asks of a talk; null for the other keys. */
export function stepOf(key: string, step: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(last, step + 1);
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(0, step - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
