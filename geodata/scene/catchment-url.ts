import { catchmentPaths } from '../catchments/paths';
import {
  attractions,
  crowMethods,
  decayBounds,
  defaultCatchmentView,
  tidyThresholds,
  unitOf,
  usualThresholds,
  type CatchmentView,
  type CoverageGroups,
  type Origins,
} from '../catchments/view';
import { travelMeasures, travelModes, type TravelChoice } from '../model/travel';
import { weekdays } from '../stats/opening-year';
import {
  addressOf,
  among,
  anyId,
  cameraText,
  dayBounds,
  readCamera,
  readDate,
  UrlReader,
} from './url-reader';

/** Parameters of the address, in the order they are written. */
export const catchmentParameters = [
  'date',
  'method',
  'from',
  'steps',
  'way',
  'bands',
  'each',
  'whole',
  'decay',
  'pull',
  'weight',
  'month',
  'weekday',
  'hour',
  'by',
  'session',
  'agents',
  'select',
  'map',
  'table',
] as const;
type Param = (typeof catchmentParameters)[number];

/** The path and query of a view: the day, and what differs from the default, so that links stay short. */
export function catchmentUrl(view: CatchmentView): string {
  const { origins, travel, when, groups } = view;
  const defaults = defaultCatchmentView(view.day);
  const unlike = (key: 'method' | 'decay' | 'attraction' | 'measure', text: string) =>
    view[key] === defaults[key] ? '' : text;
  const values: Readonly<Record<Param, string>> = {
    // A link says its day even when it is the default one, which may move with the data.
    date: view.day,
    method: travel.kind === 'engine' ? '' : unlike('method', view.method),
    from: originsText(origins),
    steps: view.thresholds.join() === usualThresholds(unitOf(travel)).join() ? '' : view.thresholds.join(),
    way: travelText(travel),
    bands: view.isBands ? '1' : '',
    each: view.isDissolved ? '' : '1',
    whole: view.isClipped ? '' : '1',
    decay: unlike('decay', String(view.decay)),
    pull: unlike('attraction', view.attraction),
    weight: unlike('measure', view.measure),
    month: when.month === null ? '' : String(when.month),
    weekday: when.weekday ?? '',
    hour: when.minute === null ? '' : String(when.minute / 60),
    by: groups.kind === 'scenario' ? `scenario:${groups.id}` : groups.kind === 'zone' ? '' : groups.kind,
    session: view.session ?? '',
    agents: Object.entries(view.agents)
      .map(([id, count]) => `${id}:${count}`)
      .join(),
    select: view.selection ?? '',
    map: view.camera === null ? '' : cameraText(view.camera),
    table: view.table ? '1' : '',
  };
  return addressOf(catchmentPaths[view.panel], values);
}

/** A decoded view, with the names of the parameters that could not be read and fell back to their default. */
export interface DecodedCatchmentView {
  readonly view: CatchmentView;
  readonly warnings: readonly string[];
}

/** The view of a panel and of a reader of query parameters (`URLSearchParams.get`); `day` (ISO date) is that of an address without one. Never throws. */
export function readCatchmentView(
  panel: CatchmentView['panel'],
  get: (param: string) => string | null,
  day: string,
): DecodedCatchmentView {
  const reader = new UrlReader<Param>(get);
  const defaults = defaultCatchmentView(day);
  const flag = (param: Param) => reader.one(param, false, (text) => (text === '1' ? true : null));
  const choice = <T extends string>(param: Param, fallback: T, values: readonly T[]) =>
    reader.one(param, fallback, (text) => values.find((value) => value === text) ?? null);
  const travel = reader.one<TravelChoice>('way', defaults.travel, readTravel);
  const unit = unitOf(travel);
  return {
    view: {
      panel,
      day: reader.one('date', day, readDate(dayBounds)),
      method: choice('method', defaults.method, crowMethods),
      origins: reader.one('from', defaults.origins, readOrigins),
      thresholds: reader.one('steps', usualThresholds(unit), (text) => {
        const values = text.split(',').map(Number);
        return tidyThresholds(values, unit).join() === values.join() ? values : null;
      }),
      travel,
      isBands: flag('bands'),
      isDissolved: !flag('each'),
      isClipped: !flag('whole'),
      decay: reader.one('decay', defaults.decay, numberIn(...decayBounds)),
      attraction: choice('pull', defaults.attraction, attractions),
      measure: reader.one('weight', defaults.measure, (text) => (text.length <= 200 ? text : null)),
      when: {
        month: reader.one('month', null, wholeIn(1, 12)),
        weekday: choice<(typeof weekdays)[number] | ''>('weekday', '', weekdays) || null,
        minute: reader.one('hour', null, (text) => {
          const hour = wholeIn(0, 23)(text);
          return hour === null ? null : hour * 60;
        }),
      },
      groups: reader.one('by', defaults.groups, readGroups),
      session: reader.one('session', null, (text) => (isInsee(text) ? text : null)),
      agents: reader.one('agents', defaults.agents, readAgents),
      selection: reader.one('select', null, (text) => (anyId(text) ? text : null)),
      camera: reader.one('map', null, readCamera),
      table: flag('table'),
    },
    warnings: reader.warnings,
  };
}

const isInsee = (text: string) => /^\d[\dAB]\d{3}$/.test(text);

function numberIn(least: number, most: number) {
  return (text: string): number | null => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : null;
  };
}

function wholeIn(least: number, most: number) {
  const read = numberIn(least, most);
  return (text: string): number | null => (/^\d+$/.test(text) ? read(text) : null);
}

function originsText(origins: Origins): string {
  switch (origins.kind) {
    case 'all':
      return '';
    case 'zone':
      return `zone:${origins.zone}`;
    case 'points':
      return `points:${origins.structures.join()}`;
    case 'commune':
      return `commune:${origins.insee}`;
    case 'place':
      return `place:${origins.at.map((degrees) => degrees.toFixed(5)).join()}`;
  }
}

function readOrigins(text: string): Origins | null {
  const [, kind = '', rest = ''] = /^(\w+):(.*)$/.exec(text) ?? [];
  switch (kind) {
    case 'zone':
      return anyId(rest) ? { kind, zone: rest } : null;
    case 'points': {
      const structures = rest.split(',').filter((id) => id !== '');
      return structures.every(anyId) ? { kind, structures: [...new Set(structures)] } : null;
    }
    case 'commune':
      return isInsee(rest) ? { kind, insee: rest } : null;
    case 'place': {
      const [lon = NaN, lat = NaN, ...more] = rest.split(',').map(Number);
      const isPlace = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && more.length === 0;
      return isPlace ? { kind, at: [lon, lat] } : null;
    }
    default:
      return null;
  }
}

function travelText(travel: TravelChoice): string {
  if (travel.kind === 'engine') return `${travel.engine}:${travel.mode}:${travel.measure}`;
  return travel.detour === 1 ? '' : `crow:${travel.detour}`;
}

function readTravel(text: string): TravelChoice | null {
  const [engine = '', second = '', third = '', ...more] = text.split(':');
  if (engine === 'crow') {
    const detour = third === '' && more.length === 0 ? numberIn(1, 3)(second) : null;
    return detour === null ? null : { kind: 'crow', detour };
  }
  const mode = travelModes.find((one) => one === second);
  const measure = travelMeasures.find((one) => one === third);
  const isEngine = /^[a-z0-9-]{1,32}$/.test(engine) && more.length === 0;
  return isEngine && mode !== undefined && measure !== undefined
    ? { kind: 'engine', engine, mode, measure }
    : null;
}

function readGroups(text: string): CoverageGroups | null {
  const scenario = /^scenario:([\w-]{1,64})$/.exec(text)?.[1];
  if (scenario !== undefined) return { kind: 'scenario', id: scenario };
  return among(['zone', 'territory', 'epci'] as const)(text) ? { kind: text } : null;
}

function readAgents(text: string): Readonly<Record<string, number>> | null {
  const pairs = text.split(',').map((one) => /^([\w-]{1,64}):(\d{1,4})$/.exec(one));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map(([, id = '', count]) => [id, Number(count)]))
    : null;
}
