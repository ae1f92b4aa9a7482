import { createContext } from 'svelte';
import type { Desk } from './desk.svelte';

/** The desk of the screens of data, given once by their shell; reading it outside of the shell throws. */
export const [getDesk, setDesk] = createContext<Desk>();
