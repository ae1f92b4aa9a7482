/** What saves a draft as it is edited. */
interface DraftSaver {
  readonly state: string;
  flush(): Promise<boolean>;
}

/** Milliseconds between two looks at a sending under way, and how many there are. */
const look = { every: 150, most: 100 } as const;

/**
 * Waits until a draft is saved: true once it is, false when it cannot be now.
 *
 * @param wait resolves after some milliseconds
 */
export async function settled(saver: DraftSaver, wait: (ms: number) => Promise<void>): Promise<boolean> {
  for (let looks = 0; looks < look.most; looks++) {
    if (await saver.flush()) return true;
    if (saver.state !== 'saving') return false;
    await wait(look.every);
  }
  return false;
}
