import { contiguities } from '../../../geodata/grouping/contiguity/contiguity';
import { objectives, type Method } from '../../../geodata/grouping/propose/contract';
import { methodOf, methods } from '../../../geodata/grouping/propose/registry';
import { standardisations } from '../../../geodata/grouping/propose/standardise';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { fault } from './command';
import { OptionReader, readOptions } from './options';
import { nameFaults } from './write-files';

const names = [
  'units',
  'id',
  'attributes',
  'method',
  'groups',
  'floor',
  'contiguity',
  'standardise',
  'objective',
  'seed',
  'time-limit',
  'link',
  'out',
  'report',
];
/** Time that a search is given when none is said, in seconds. */
export const defaultSeconds = 60;

/** Proposal asked for on the command line. */
export interface ProposeWish {
  readonly units: string;
  readonly id: string;
  readonly attributes: readonly string[];
  readonly method: Method;
  readonly groups: number | null;
  readonly floor: { readonly field: string; readonly least: number } | null;
  readonly contiguity: (typeof contiguities)[number];
  readonly standardise: (typeof standardisations)[number];
  readonly objective: (typeof objectives)[number];
  readonly seed: number;
  readonly seconds: number;
  readonly links: readonly (readonly [string, string])[];
  readonly out: string;
  readonly report: string;
}

/** Reads the arguments of a proposal; refused with everything that is wrong with them. */
export function readWish(args: readonly string[]): Result<ProposeWish> {
  const options = readOptions(args, names);
  if (!options.ok) return options;
  const read = new OptionReader(options.value);
  for (const file of options.value.files) read.issues.push(fault('analyse-arguments', { cause: file }));
  const method = methodOf(read.needed('method'));
  if (method === undefined && read.text('method') !== null)
    read.bad('method', read.text('method') ?? '', methods.map((one) => one.id).join(', '));
  const attributes = read
    .needed('attributes')
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
  const wish = {
    units: read.needed('units'),
    id: read.needed('id'),
    attributes: [...new Set(attributes)],
    groups: read.whole('groups', 1),
    floor: readFloor(read),
    contiguity: read.choice('contiguity', contiguities, 'rook'),
    standardise: read.choice('standardise', standardisations, 'z'),
    objective: read.choice('objective', objectives, 'ss'),
    seed: read.whole('seed', 0) ?? 1,
    seconds: read.positive('time-limit') ?? defaultSeconds,
    links: readLinks(read),
    out: read.needed('out'),
    report: read.needed('report'),
  };
  if (method !== undefined) read.issues.push(...wantFaults(method, read));
  read.issues.push(...nameFaults([wish.units], [wish.out, wish.report]));
  return read.issues.length > 0 || method === undefined ? refused(read.issues) : done({ ...wish, method });
}

function readFloor(read: OptionReader): ProposeWish['floor'] {
  const text = read.text('floor');
  if (text === null) return null;
  const colon = text.lastIndexOf(':');
  const [field, value] = [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()];
  const least = value === '' ? Number.NaN : Number(value);
  if (field !== '' && Number.isFinite(least) && least >= 0) return { field, least };
  read.bad('floor', text, 'CHAMP:VALEUR, la valeur étant un nombre positif ou nul');
  return null;
}

function readLinks(read: OptionReader): ProposeWish['links'] {
  return read.texts('link').flatMap((text) => {
    const [a = '', b = '', ...more] = text.split(',').map((id) => id.trim());
    if (a !== '' && b !== '' && more.length === 0) return [[a, b] as const];
    read.bad('link', text, 'A,B, deux identifiants d’unités');
    return [];
  });
}

function wantFaults({ id: method, wants }: Method, read: OptionReader): Issue[] {
  const [groups, floor] = [read.text('groups') !== null, read.text('floor') !== null];
  if (wants === 'groups' && !groups) return [fault('analyse-wants-groups', { method })];
  if (wants === 'floor' && (groups || !floor)) return [fault('analyse-wants-floor', { method })];
  if (wants === 'either' && !groups && !floor) return [fault('analyse-wants-either', { method })];
  return [];
}
