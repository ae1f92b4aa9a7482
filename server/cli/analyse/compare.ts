import { basename } from 'node:path';
import { alignGroupings } from '../../../geodata/grouping/compare/align';
import { adjustedRandIndex, variationOfInformation } from '../../../geodata/grouping/compare/indices';
import { done, refused, type Issue } from '../../../geodata/model/issue';
import { readAssignment, type Assignment } from './assignment-file';
import { fault, type AnalyseCommand } from './command';
import { OptionReader, readOptions } from './options';
import { nameFaults } from './write-files';

/** Compares two groupings of the same units. */
export const compare: AnalyseCommand = {
  name: 'compare',
  usage: `compare A.csv B.csv --report FICHIER.json

    A.csv, B.csv  affectations des mêmes unités\u00a0: colonnes id et group
    --report      indice de Rand ajusté, variation d’information (nats), unités qui changent`,
  run: async (args, { version }) => {
    const options = readOptions(args, ['report']);
    if (!options.ok) return options;
    const read = new OptionReader(options.value);
    const report = read.needed('report');
    const [first, second, ...more] = options.value.files;
    if (first === undefined || second === undefined)
      read.issues.push(fault('analyse-missing-option', { option: 'A.csv B.csv' }));
    else read.issues.push(...nameFaults([first, second], [report]));
    for (const file of more) read.issues.push(fault('analyse-arguments', { cause: file }));
    if (first === undefined || second === undefined || read.issues.length > 0) return refused(read.issues);

    const [a, b] = await Promise.all([readAssignment(first), readAssignment(second)]);
    if (!a.ok || !b.ok) return refused([a, b].flatMap((one) => (one.ok ? [] : one.issues)));
    const lacking = [
      ...lackingIn(a.value, first, b.value, second),
      ...lackingIn(b.value, second, a.value, first),
    ];
    if (lacking.length > 0) return refused(lacking);

    const inOrder = (assignment: Assignment) =>
      new Map(Array.from(assignment).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    const [one, other] = [inOrder(a.value), inOrder(b.value)];
    const { moved, pairs } = alignGroupings(one, other);
    const found = {
      adjustedRandIndex: adjustedRandIndex(one, other),
      variationOfInformation: variationOfInformation(one, other),
      moved,
      movedCount: moved.length,
      units: one.size,
      aligned: pairs.map((pair) => ({ a: pair.a, b: pair.b, units: pair.overlap })),
      version,
    };
    const shown = (value: number) => value.toLocaleString('fr', { maximumFractionDigits: 4 });
    return done({
      files: new Map([[report, `${JSON.stringify(found, null, 2)}\n`]]),
      says: [
        `Indice de Rand ajusté\u00a0: ${shown(found.adjustedRandIndex)}\u202f; variation d’information\u00a0: ${shown(found.variationOfInformation)} nats\u202f; ${found.movedCount} unité(s) sur ${found.units} changent.`,
      ],
    });
  },
};

/** The units of one file that another lacks. */
function lackingIn(inside: Assignment, file: string, all: Assignment, other: string): Issue[] {
  return [...all.keys()]
    .filter((id) => !inside.has(id))
    .map((id) => ({
      code: 'labels-unit-lacking',
      severity: 'error',
      file: basename(file),
      column: 'id',
      values: { id, other: basename(other) },
    }));
}
