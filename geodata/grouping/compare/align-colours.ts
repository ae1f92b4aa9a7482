import { groupingColours, type ScenarioDocument } from '../../model/scenario';
import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { alignOf } from './align';
import { overlapsOf, sharesByCommune } from './compare-plans';

/**
 * The document of a plan with the colours of another one: each grouping has that of the grouping it stands for (greatest inhabitants in
 * common). One that stands for none keeps its own when no other has it, else takes the colour that fewest have.
 */
export function alignColours(plan: Plan, to: Plan, ground: Ground): ScenarioDocument {
  const [own, theirs] = [plan, to].map(({ groupings }) => groupings.map(({ id }) => id)) as [
    string[],
    string[],
  ];
  const overlaps = overlapsOf(sharesByCommune(plan), sharesByCommune(to), ground);
  const pairs = alignOf(
    own,
    theirs,
    (row, column) => overlaps.get(own[row] ?? '')?.get(theirs[column] ?? '') ?? 0,
  );
  const colourOf = new Map(to.groupings.map(({ id, colour }) => [id, colour]));
  const given = new Map(
    pairs.flatMap(({ a, b }) => {
      const colour = b === null ? undefined : colourOf.get(b);
      return a === null || colour === undefined ? [] : [[a, colour] as const];
    }),
  );
  const uses = Array.from({ length: groupingColours }, () => 0);
  for (const colour of given.values()) uses[colour] = (uses[colour] ?? 0) + 1;
  const groupings = plan.groupings.map((grouping) => {
    const aligned = given.get(grouping.id);
    if (aligned !== undefined) return { ...grouping, colour: aligned };
    const colour = uses[grouping.colour] === 0 ? grouping.colour : uses.indexOf(Math.min(...uses));
    uses[colour] = (uses[colour] ?? 0) + 1;
    return { ...grouping, colour };
  });
  return { ...plan.document, groupings };
}
