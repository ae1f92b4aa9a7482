import { createContext } from 'svelte';
import type { Atlas } from './atlas.svelte';

/** The state of the application, given once by the shell; reading it outside of the shell throws. */
export const [getAtlas, setAtlas] = createContext<Atlas>();
