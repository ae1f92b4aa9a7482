import type { DatasetInfo } from '../model/dataset';
import { initiativeTypes, statusLadder } from '../model/initiative';
import { structureClasses } from '../model/structure';
import type { Selectable } from './scene';
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
import { hasTimeline, networkYearEnd, outlines, seriesKinds, themes } from './view';
import type { View } from './view';

/** What a link without parameters shows: the network, at the end of its year, nothing filtered. */
export function defaultView(dataset: Pick<DatasetInfo, 'networkYear' | 'period'>): View {
  const [first, last] = dataset.period;
  // The dated themes open in the middle of the action plan's period, where there is something to see on both sides.
  const middle = `${Math.round((Number(first.slice(0, 4)) + Number(last.slice(0, 4))) / 2)}-01-01`;
  return {
    theme: 'reseau',
    zones: [],
    classes: [],
    epcis: [],
    outlines: [],
    initiative: 'strategy',
    networkDay: networkYearEnd(dataset),
    date: middle,
    statuses: [],
    series: null,
    campaign: null,
    selection: null,
    camera: null,
    table: false,
    extent: false,
  };
}

const selectables = ['zone', 'structure', 'territory', 'commune'] as const satisfies readonly Selectable[];

/** Parameters of the URL, in the order they are written. */
export const viewParameters = [
  'type',
  'date',
  'zones',
  'classes',
  'epcis',
  'statuses',
  'series',
  'campaign',
  'outlines',
  'select',
  'map',
  'table',
  'extent',
] as const;
type Param = (typeof viewParameters)[number];

/** The path and query of a view: only what differs from the default is written, so that links stay short. */
export function encodeView(view: View, defaults: View): string {
  const dated = hasTimeline(view.theme);
  const values: Readonly<Record<Param, string>> = {
    type: dated && view.initiative !== defaults.initiative ? view.initiative : '',
    // A dated link says its day even when it is the default one: the default may move with the data.
    date: dated ? view.date : networkDayText(view, defaults),
    zones: view.zones.join(','),
    classes: view.classes.join(','),
    epcis: view.epcis.join(','),
    statuses: view.statuses.join(','),
    series: dated ? (view.series ?? '') : '',
    campaign: view.theme === 'collecte' ? (view.campaign ?? '') : '',
    outlines: view.outlines.join(','),
    select: view.selection === null ? '' : `${view.selection.kind}:${view.selection.id}`,
    map: view.camera === null ? '' : cameraText(view.camera),
    table: view.table ? '1' : '',
    extent: view.extent ? '1' : '',
  };
  return addressOf(`/${view.theme}`, values);
}

/** A decoded view, with the names of the parameters that could not be read and fell back to their default. */
export interface DecodedView {
  readonly view: View;
  readonly warnings: readonly string[];
}

function readSelection(text: string): View['selection'] {
  const [kind = '', id = ''] = text.split(':');
  return among(selectables)(kind) && anyId(id) ? { kind, id } : null;
}

/** The day of the network as a link says it: a campaign has that of its year. */
function networkDayText({ theme, networkDay }: View, defaults: View): string {
  return theme !== 'reseau' || networkDay === defaults.networkDay ? '' : networkDay;
}

/** The view of a path and of a reader of query parameters (`URLSearchParams.get`); anything unreadable falls back to its default and is named in `warnings`. Never throws. */
export function decodeView(
  path: string,
  get: (param: string) => string | null,
  defaults: View,
  period: readonly [string, string],
): DecodedView {
  const reader = new UrlReader<Param>(get);
  const name = path.replace(/^\/+|\/+$/g, '');
  const theme = name === '' ? defaults.theme : (themes.find((id) => id === name) ?? null);
  if (theme === null) reader.warn('theme');
  const shown = theme ?? defaults.theme;
  const dated = hasTimeline(shown);
  const view: View = {
    theme: shown,
    zones: reader.list('zones', anyId),
    classes: reader.list('classes', among(structureClasses)),
    epcis: reader.list('epcis', anyId),
    outlines: reader.list('outlines', among(outlines)),
    initiative: reader.one(
      'type',
      defaults.initiative,
      (text) => initiativeTypes.find((type) => type === text) ?? null,
    ),
    networkDay:
      shown === 'reseau' ? reader.one('date', defaults.networkDay, readDate(dayBounds)) : defaults.networkDay,
    date: dated ? reader.one('date', defaults.date, readDate(period)) : defaults.date,
    statuses: reader.list('statuses', among(statusLadder)),
    series: dated
      ? reader.one('series', null, (text) => seriesKinds.find((kind) => kind === text) ?? null)
      : null,
    campaign:
      shown === 'collecte' ? reader.one('campaign', null, (text) => (anyId(text) ? text : null)) : null,
    selection: reader.one('select', null, readSelection),
    camera: reader.one('map', null, readCamera),
    table: reader.one('table', false, (text) => (text === '1' ? true : null)),
    extent: reader.one('extent', false, (text) => (text === '1' ? true : null)),
  };
  return { view, warnings: reader.warnings };
}
