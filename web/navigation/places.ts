import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Combine from '@lucide/svelte/icons/combine';
import Database from '@lucide/svelte/icons/database';
import MapPin from '@lucide/svelte/icons/map-pin';
import Route from '@lucide/svelte/icons/milestone';
import Presentation from '@lucide/svelte/icons/presentation';
import Rings from '@lucide/svelte/icons/target';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Component } from 'svelte';
import { catchmentRoot } from '../../geodata/catchments/paths';
import type { Action, Me } from '../../geodata/model/account';
import type { ThemeId } from '../../geodata/scene/view';
import type { Ui } from '../../geodata/text/ui';
import { isPlanLink, sitingPath } from '../catchments/address';
import { dataPath } from '../data/address';
import { destinationsRoot } from '../destinations/root';
import { seminarPath } from '../seminars/address';

export type PlaceId = keyof Ui['places'];

/** A place of the application that one goes to. */
interface Place {
  readonly id: PlaceId;
  readonly path: string;
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  /** The theme of the map that it is, which one goes to without leaving the map. */
  readonly theme?: ThemeId;
  /** What one must be allowed to do to be shown the way there. */
  readonly needs?: Action;
}

/** The ways around, in the order in which every screen shows them. */
export const places: readonly Place[] = [
  { id: 'reseau', path: '/reseau', icon: Waypoints, theme: 'reseau' },
  { id: 'strategies', path: '/strategies', icon: Route, theme: 'strategies' },
  { id: 'destinations', path: destinationsRoot, icon: Combine },
  { id: 'catchments', path: catchmentRoot, icon: Rings },
  { id: 'siting', path: sitingPath, icon: MapPin },
  // Who is late is not for everyone.
  { id: 'collecte', path: '/collecte', icon: ClipboardCheck, theme: 'collecte', needs: 'object.propose' },
  { id: 'seminars', path: seminarPath(), icon: Presentation, needs: 'seminar.edit' },
  { id: 'data', path: dataPath(), icon: Database },
];

/** On a phone the first ones stand in the bar; the others are one press away. */
export const firstPlaces = 4;

/** The places shown to somebody; `null`: not known yet, as one who may do nothing. */
export function placesFor(me: Pick<Me, 'may'> | null): readonly Place[] {
  return places.filter(({ needs }) => needs === undefined || me?.may.includes(needs) === true);
}

/** Whether the screen at a path belongs to one of the places: the root of the application is the first. */
export function placeAt(path: string): PlaceId | null {
  if (path === '/') return 'reseau';
  if (isPlanLink(path)) return 'siting';
  // The longest address wins: the plans stand under the address of the catchments.
  return (
    places
      .filter((place) => path === place.path || path.startsWith(`${place.path}/`))
      .toSorted((one, other) => other.path.length - one.path.length)[0]?.id ?? null
  );
}
