import type { Component } from 'svelte';
import type { Action } from '../../geodata/model/account';
import type { Language } from '../../geodata/text/format';

/** What a page takes from its address, by name. */
export type PageParams = Readonly<Record<string, string>>;

/** A page of the screens of data: where it is, its code, and its entry in the menu. */
export interface DataPage {
  readonly id: string;
  /** What it takes from the parts of a path below the root; null when the path is not one of its own. */
  readonly match: (parts: readonly string[]) => PageParams | null;
  /** Its component, which is given `params` if it takes any; comes when it is first shown. */
  readonly load: () => Promise<{ readonly default: Component<{ params: PageParams }> | Component }>;
  /** Null for a page one only reaches from another. */
  readonly menu: {
    readonly section: 'follow' | 'administration';
    readonly path: string;
    readonly label: (language: Language) => string;
    /** What one must be allowed to do to see the entry. */
    readonly action: Action;
  } | null;
}

/** A matcher of paths: a text is itself, ":name" takes one part. */
export function pathOf(pattern: string): DataPage['match'] {
  const wanted = pattern.split('/').filter((part) => part !== '');
  return (parts) => {
    if (parts.length !== wanted.length) return null;
    const params: Record<string, string> = {};
    for (const [index, part] of wanted.entries()) {
      const given = parts[index] ?? '';
      if (part.startsWith(':')) params[part.slice(1)] = given;
      else if (part !== given) return null;
    }
    return params;
  };
}
