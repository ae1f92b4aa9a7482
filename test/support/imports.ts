import { setTimeout as wait } from 'node:timers/promises';
import type { Visitor } from './accounts';

/** An import as its routes tell it, as far as tests look into it. */
export interface TestImport {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly changeSet: number | null;
  readonly entered: { readonly created: number; readonly updated: number; readonly leftOut: number } | null;
  readonly progress: { readonly share: number; readonly rows: number } | null;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly headers: readonly string[];
    readonly rows: number;
    readonly register: string | null;
    readonly matches: readonly {
      readonly header: string;
      readonly target: string | null;
      readonly reason: string | null;
    }[];
  }[];
  readonly summary: {
    readonly actions: Readonly<Record<string, number>>;
    readonly changes: number;
    readonly kinds: readonly {
      readonly code: string;
      readonly severity: string;
      readonly state: string;
      readonly count: number;
    }[];
    readonly questions: readonly {
      readonly field: string;
      readonly text: string;
      readonly candidates: readonly { readonly value: unknown }[];
    }[];
  } | null;
  readonly remarks: readonly { readonly code: string; readonly text: string }[];
}

/** Sends a file; gives the import that has begun. */
export async function upload(
  visitor: Visitor,
  name: string,
  content: string | Uint8Array,
  register?: string,
): Promise<TestImport> {
  const query = new URLSearchParams({ name, ...(register === undefined ? {} : { register }) });
  const answer = await visitor.send(`/api/imports?${query.toString()}`, content);
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as TestImport;
}

/** Reads an import until nothing is being done with it. */
export async function settled(visitor: Visitor, id: string): Promise<TestImport> {
  for (;;) {
    const now = await visitor.read<TestImport>('GET', `/api/imports/${id}`);
    if (now.state !== 'reading' && now.state !== 'checking') return now;
    await wait(50);
  }
}

/** Takes what is proposed for every sheet, and checks the rows. */
export async function checked(visitor: Visitor, { id, sheets }: TestImport): Promise<TestImport> {
  const choices = sheets.map(({ sheet, register, matches }) => ({
    sheet,
    register,
    mapping: Object.fromEntries(matches.map(({ header, target }) => [header, target])),
  }));
  await visitor.read('PUT', `/api/imports/${id}/mapping`, { body: { sheets: choices } });
  return settled(visitor, id);
}

/** Sends a file, takes what is proposed, and checks its rows. */
export async function staged(
  visitor: Visitor,
  name: string,
  content: string | Uint8Array,
  register?: string,
): Promise<TestImport> {
  const { id } = await upload(visitor, name, content, register);
  return checked(visitor, await settled(visitor, id));
}

/** With which word imports of tests are accepted. */
export const acceptance = {
  reason: 'Enquête 2024',
  evidence: { confidence: 'declared', source: 'Enquête', day: '2024-02-01' },
} as const;
