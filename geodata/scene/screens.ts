import { catchmentRoot } from '../catchments/paths';
import { themes } from './view';

/** The screens of the application by their addresses; those that begin by one read what follows. The client shows these, the server knows no others. */
const addresses = {
  map: new RegExp(`^/(?:(?:${themes.join('|')})/?)?$`),
  account: /^\/(?:connexion|comptes?|(?:invitation|mot-de-passe)\/[^/]+)\/?$/,
  data: /^\/donnees(?:\/|$)/,
  destinations: /^\/destinations(?:\/|$)/,
  catchments: new RegExp(`^${catchmentRoot}(?:/|$)`),
  seminars: /^\/(?:seminaires|s)(?:\/|$)/,
} as const;
export type ScreenId = keyof typeof addresses;
const ids = Object.keys(addresses) as ScreenId[];

/** The screen at the path of an address; null when the application has none there. */
export function screenAt(path: string): ScreenId | null {
  return ids.find((id) => addresses[id].test(path)) ?? null;
}
