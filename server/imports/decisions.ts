import type { CellPlace, Decisions } from '../../geodata/imports/contract';

/** What someone decides at once: it is added to what was decided before, of which a later word on the same matter replaces the earlier. */
export type DecisionPatch = Decisions & {
  /** Forget first everything that was decided. */
  readonly restart: boolean;
};

const nothing = {
  acceptedCodes: [],
  acceptedCells: [],
  answers: [],
  leftCodes: [],
  leftCells: [],
  leftRows: [],
} as const satisfies Decisions;

const placeOf = ({ sheet, row, field }: CellPlace) => JSON.stringify([sheet, row, field]);

/** Decisions with others added: what is now left out is not accepted any more, and the reverse. */
export function withDecisions(before: Decisions, { restart, ...more }: DecisionPatch): Decisions {
  const old = restart ? nothing : before;
  const accepted = new Set(more.acceptedCodes);
  const left = new Set(more.leftCodes);
  const acceptedPlaces = new Set(more.acceptedCells.map(placeOf));
  const leftPlaces = new Set(more.leftCells.map(placeOf));
  const answered = new Set(more.answers.map(({ field, text }) => JSON.stringify([field, text])));
  const rows = [...old.leftRows, ...more.leftRows];
  return {
    acceptedCodes: [...new Set([...old.acceptedCodes.filter((code) => !left.has(code)), ...accepted])],
    leftCodes: [...new Set([...old.leftCodes.filter((code) => !accepted.has(code)), ...left])],
    acceptedCells: distinct([
      ...old.acceptedCells.filter((place) => !leftPlaces.has(placeOf(place))),
      ...more.acceptedCells,
    ]),
    leftCells: distinct([
      ...old.leftCells.filter((place) => !acceptedPlaces.has(placeOf(place))),
      ...more.leftCells,
    ]),
    answers: [
      ...old.answers.filter(({ field, text }) => !answered.has(JSON.stringify([field, text]))),
      ...more.answers,
    ],
    leftRows: [...new Map(rows.map((place) => [JSON.stringify([place.sheet, place.row]), place])).values()],
  };
}

function distinct(places: readonly CellPlace[]): readonly CellPlace[] {
  return [...new Map(places.map((place) => [placeOf(place), place])).values()];
}
