import { contains } from '../../geodata/spatial/rings';
import type { TalkPlaces } from './seminar-api';

/** The group of a pin as it is chosen: that of its place, the whole room, or the id of a zone. No id of a zone has these signs. */
export const groupChoices = { ofPlace: '*', all: '' } as const;

/** The zone that holds a place (WGS 84); null when none does. */
export function zoneAt(
  groups: TalkPlaces['groups'],
  at: readonly [number, number],
): TalkPlaces['groups'][number] | null {
  return groups.find(({ outline }) => contains(outline, at)) ?? null;
}

/** The group of a pin by what was chosen and where it is: id of a zone, null for the whole room. */
export function pinGroup(
  groups: TalkPlaces['groups'],
  choice: string,
  at: readonly [number, number],
): string | null {
  if (choice === groupChoices.ofPlace) return zoneAt(groups, at)?.id ?? null;
  return choice === groupChoices.all ? null : choice;
}
