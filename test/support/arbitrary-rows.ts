import fc from 'fast-check';
import { keyText, referencesOf } from '../../geodata/register/check-row';
import { eventKinds } from '../../geodata/register/events';
import type { Value } from '../../geodata/register/field';
import { registerOf } from '../../geodata/register/registry';
import type { RowContent } from '../../geodata/register/row';
import { rowOf } from './sample-rows';

/** The rows of registers at a moment, by register and id. */
export type State = ReadonlyMap<
  string,
  { readonly register: string; readonly id: string; readonly after: RowContent }
>;

/** The communes of the sample, and one that is nowhere. */
const commune = fc.constantFrom('59001', '59002', '59003', '59004', '59005', '59006', '59999');
const day = fc.constantFrom('2008-01-01', '2009-06-15', '2010-01-01', '2011-12-31', '2012-06-30');
const open = fc.option(day);
const period = fc
  .tuple(open, open)
  .map(([a, b]) => (a !== null && b !== null && b < a ? [b, a] : [a, b]))
  .map(([valid_from = null, valid_to = null]) => ({ valid_from, valid_to }));
const oneOf = (letter: string, count: number) =>
  fc.constantFrom(...Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
const structure = oneOf('s', 4);
const territory = oneOf('t', 3);
const initiative = oneOf('i', 3);
const actor = oneOf('a', 2);

const kinds = fc.oneof(
  fc.constantFrom('OT', 'SI').map((kind) => ({ kind, parent: null })),
  structure.map((parent) => ({ kind: 'BA', parent })),
);
const classes = fc.oneof(
  fc.constantFrom('1', '4').map((name) => ({ nomenclature: 'stars_1999', class: name })),
  fc.constantFrom('I', 'III').map((name) => ({ nomenclature: 'categories_2010', class: name })),
);
const targets = fc.oneof(
  territory.map((id) => ({ territory: id })),
  fc.constantFrom('200000001', '200000002').map((epci) => ({ epci })),
  commune.map((insee) => ({ commune: insee })),
);
const carriers = fc.constantFrom<Readonly<Record<string, Value>>>(
  {},
  { carrier_structure: 's1' },
  { carrier_epci: '200000002' },
  { carrier_actor: 'a1' },
);

/** Of each register: how many rows there may be, the letter of their ids, and what their values may be. */
const shapes: readonly (readonly [string, string, number, fc.Arbitrary<Readonly<Record<string, Value>>>])[] =
  [
    [
      'structure',
      's',
      4,
      fc.tuple(kinds, period, commune).map(([kind, days, insee]) => ({ ...kind, ...days, commune: insee })),
    ],
    [
      'classification',
      'c',
      4,
      fc.tuple(classes, period, structure).map(([name, days, of]) => ({ ...name, ...days, structure: of })),
    ],
    [
      'succession',
      'x',
      2,
      fc.record({ predecessor: structure, successor: structure, day, nature: fc.constant('merger') }),
    ],
    ['territory', 't', 3, fc.tuple(period, structure).map(([days, of]) => ({ ...days, structure: of }))],
    [
      'territory_commune',
      'm',
      9,
      fc
        .tuple(period, territory, commune)
        .map(([days, of, insee]) => ({ ...days, territory: of, commune: insee })),
    ],
    ['actor', 'a', 2, fc.constant({})],
    ['initiative', 'i', 3, carriers.map((carrier) => ({ ...carrier, type: 'strategy' }))],
    [
      'initiative_perimeter',
      'p',
      6,
      fc
        .tuple(targets, initiative, fc.constantFrom('covers', 'covers', 'except'))
        .map(([target, of, mode]) => ({ ...target, initiative: of, mode })),
    ],
    [
      'initiative_event',
      'e',
      5,
      fc.record({ initiative, day, event: fc.constantFrom(...eventKinds.map(({ id }) => id)) }),
    ],
    ['initiative_actor', 'v', 3, fc.record({ initiative, actor, role: fc.constantFrom('funds', 'carries') })],
    [
      'means',
      'n',
      4,
      fc.record({
        structure,
        year: fc.constantFrom(2010, 2011),
        fte: fc.constantFrom(null, 1.5),
        budget: fc.constantFrom(null, 1000),
      }),
    ],
  ];

/** States that the base admits: every reference leads to a row, and no two rows of a register have one key. */
const anyState: fc.Arbitrary<State> = fc
  .tuple(
    ...shapes.map(([register, letter, count, values]) =>
      fc
        .array(fc.option(fc.tuple(values, fc.constantFrom('x', 'y')), { freq: 8 }), {
          minLength: count,
          maxLength: count,
        })
        .map((rows) =>
          rows.flatMap((row, index) => {
            if (row === null) return [];
            const id = `${letter}${index + 1}`;
            const named = registerOf(register).fields.some(({ name }) => name === 'name');
            return [rowOf(register, id, { ...row[0], ...(named ? { name: `${id} ${row[1]}` } : {}) })];
          }),
        ),
    ),
  )
  .map((groups) => admitted(groups.flat()));

type Rows = readonly ReturnType<typeof rowOf>[];

function admitted(rows: Rows): State {
  const ids = new Set(rows.map(({ register, id }) => `${register}/${id}`));
  const keys = new Set<string>();
  const kept = rows.filter(({ register, after: { values } }) => {
    const key = `${register}/${keyText(registerOf(register), values)}`;
    const isLoose = referencesOf(registerOf(register), values).some(
      ({ to, id }) => to !== 'commune' && to !== 'epci' && !ids.has(`${to}/${id}`),
    );
    if (isLoose || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
  // What was left out may have been referred to.
  return kept.length === rows.length
    ? new Map(kept.map((row) => [`${row.register}/${row.id}`, row]))
    : admitted(kept);
}

/** Every place where there may be a row. */
const places = shapes.flatMap(([register, letter, count]) =>
  Array.from({ length: count }, (_, index) => `${register}/${letter}${index + 1}`),
);

/** States that follow each other by edits of a few rows, with what goes with them; the first comes from nothing. */
export const anySeries: fc.Arbitrary<readonly State[]> = fc
  .tuple(
    anyState,
    fc.array(fc.tuple(anyState, fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 3 })), {
      minLength: 4,
      maxLength: 8,
    }),
  )
  .map(([first, steps]) =>
    steps.reduce<readonly State[]>(
      (series, [other, edited]) => {
        const next = new Map(series.at(-1));
        for (const place of edited) {
          const row = other.get(place);
          if (row === undefined) next.delete(place);
          else next.set(place, row);
        }
        return [...series, admitted([...next.values()])];
      },
      [first],
    ),
  );
