import { collecte } from './collecte';
import { reseau } from './reseau';
import { strategies } from './strategies';
import type { ThemeDefinition } from './theme';

/** Every theme, in the order of the rail. */
export const themeRegistry: readonly ThemeDefinition[] = [reseau, strategies, collecte];
