import type { Component } from 'svelte';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

/** What a field with a list of choices is told. */
export interface ComboboxProps {
  label: string;
  placeholder: string;
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  query: string;
  /** What answers to `query`, best first. */
  options: readonly Option[];
  /** Where several can be chosen: those that are, ticked in the list. The field then empties after each choice. */
  chosen?: readonly string[];
  /** Said when nothing answers. */
  empty: string;
  /** Said under the list when it does not hold every answer. */
  more?: string;
  onquery: (query: string) => void;
  onchoose: (value: string) => void;
  /** The list opens on focus, before anything is typed. */
  browse?: boolean;
  /** Where the list is put: inside of a landmark. */
  within?: string;
  /** Of the field, for a label beside it. */
  id?: string;
  /** What is said beside the field, and whether it is refused. */
  describedby?: string | undefined;
  invalid?: boolean;
  required?: boolean;
}
