import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import type { SitingModel } from '../../../geodata/siting/contract';
import { lacking } from '../../../geodata/siting/enough';
import { sitingModels } from '../../../geodata/siting/registry';
import { fault } from './command';
import { OptionReader, readOptions } from './options';
import { defaultSeconds } from './propose-wish';
import { nameFaults } from './write-files';

const names = [
  'demand',
  'costs',
  'model',
  'sites',
  'radius',
  'keep',
  'move',
  'capacities',
  'time-limit',
  'out',
  'report',
];

/** Siting asked for on the command line. */
export interface SiteWish {
  readonly demand: string;
  readonly costs: string;
  readonly model: SitingModel;
  readonly count: number | null;
  readonly radius: number | null;
  readonly keep: readonly string[];
  /** Places that each point that may move can go to. */
  readonly moves: ReadonlyMap<string, readonly string[]>;
  readonly capacities: string | null;
  readonly seconds: number;
  readonly out: string;
  readonly report: string;
}

/** Reads the arguments of a siting; refused with everything that is wrong with them. */
export function readWish(args: readonly string[]): Result<SiteWish> {
  const options = readOptions(args, names);
  if (!options.ok) return options;
  const read = new OptionReader(options.value);
  for (const file of options.value.files) read.issues.push(fault('analyse-arguments', { cause: file }));
  const modelId = read.needed('model');
  const model = sitingModels.find(({ id }) => id === modelId);
  if (model === undefined && modelId !== '')
    read.bad('model', modelId, sitingModels.map(({ id }) => id).join(', '));
  const wish = {
    demand: read.needed('demand'),
    costs: read.needed('costs'),
    count: read.whole('sites', 1),
    radius: read.quantity('radius'),
    keep: readKept(read),
    moves: readMoves(read),
    capacities: read.text('capacities'),
    seconds: read.positive('time-limit') ?? defaultSeconds,
    out: read.needed('out'),
    report: read.needed('report'),
  };
  if (model !== undefined) read.issues.push(...wantFaults(model, read));
  read.issues.push(
    ...nameFaults(
      [wish.demand, wish.costs, ...(wish.capacities === null ? [] : [wish.capacities])],
      [wish.out, wish.report],
    ),
  );
  const both = wish.keep.find((id) => wish.moves.has(id));
  if (both !== undefined) read.bad('move', both, 'un point qui n’est pas dans --keep');
  return model === undefined || read.issues.length > 0 ? refused(read.issues) : done({ ...wish, model });
}

function readKept(read: OptionReader): readonly string[] {
  const ids = read.texts('keep').flatMap((text) => text.split(',').map((id) => id.trim()));
  return [...new Set(ids.filter((id) => id !== ''))];
}

/** Moves as "site:place+place"; a point named again may go to all of its places. */
function readMoves(read: OptionReader): ReadonlyMap<string, readonly string[]> {
  const moves = new Map<string, readonly string[]>();
  for (const text of read.texts('move')) {
    for (const one of text.split(',').map((part) => part.trim())) {
      const at = one.lastIndexOf(':');
      const site = one.slice(0, Math.max(at, 0)).trim();
      const places = one
        .slice(at + 1)
        .split('+')
        .map((id) => id.trim());
      if (site === '' || places.includes('')) read.bad('move', one, 'point:place+place');
      else moves.set(site, [...(moves.get(site) ?? []), ...places]);
    }
  }
  return moves;
}

function wantFaults({ id: model, wants }: SitingModel, read: OptionReader): Issue[] {
  const isSpare = !wants.includes('sites') && read.text('sites') !== null;
  return [
    ...wants.filter((option) => read.text(option) === null).map((option) => lacking(option, model)),
    ...(isSpare ? [fault('siting-finds-sites', { model })] : []),
  ];
}
