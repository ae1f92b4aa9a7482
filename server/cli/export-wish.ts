import { readFile } from 'node:fs/promises';
import { done, refused, type Result } from '../../geodata/model/issue';
import { extras, inkings, type PageSetup } from '../../geodata/scene/page/page';
import { dayBounds, readDate } from '../../geodata/scene/url-reader';
import { languages } from '../../geodata/text/format';
import type { PrintWish } from '../print/compose';
import { readLogo } from '../print/logo';
import { dpiRange, printFormats, type PrintFormatId } from '../print/registry';
import { atlasKinds } from '../print/themes/registry';
import { frameNames, pageNamed, pageNames, readFrame } from '../print/wish';
import { fault } from './analyse/command';
import { OptionReader, readOptions } from './analyse/options';

/** What the command of exports is asked. */
export interface ExportWish {
  readonly wish: PrintWish;
  /** A page for each of these, in place of one; null: one page. */
  readonly atlas: string | null;
  /** Day (ISO date) of the yearly report, in place of a page; null: no report. */
  readonly report: string | null;
  readonly format: PrintFormatId;
  readonly dpi: number;
  readonly out: string;
}

const names = [
  'view',
  'atlas',
  'radioscopie',
  'format',
  'page',
  'out',
  'lang',
  'frame',
  'ink',
  'title',
  'text',
  'with',
  'author',
  'date',
  'number',
  'logo',
  'dpi',
] as const;
/** What an atlas decides itself, and what the yearly report does. */
const notOfAtlas = ['frame', 'with'] as const;
const notOfReport = ['view', 'atlas', 'frame', 'with'] as const;
/** `--bw` is short for the longer one. */
const shortBlackWhite = '--bw';

async function logoOf(reader: OptionReader): Promise<PageSetup['logo']> {
  const file = reader.text('logo');
  if (file === null) return null;
  const bytes = await readFile(file).catch(() => null);
  const logo = bytes === null ? null : readLogo(bytes);
  if (logo === null) reader.issues.push(fault('print-bad-logo', { file }));
  return logo;
}

/** The day of the yearly report that is asked for; null: none is. */
function readReport(reader: OptionReader): string | null {
  const text = reader.text('radioscopie');
  if (text === null) return null;
  const day = readDate(dayBounds)(text);
  if (day === null) reader.bad('radioscopie', text, 'un jour, AAAA-MM-JJ');
  return day ?? text;
}

/** Reads the arguments; `today` (ISO date) is printed when no date is given. Refused with everything that is wrong with them. */
export async function readExportWish(args: readonly string[], today: string): Promise<Result<ExportWish>> {
  const options = readOptions(
    args.map((one) => (one === shortBlackWhite ? '--ink=black-white' : one)),
    names,
  );
  if (!options.ok) return options;
  const reader = new OptionReader(options.value);
  const formatIds = printFormats.map(({ id }) => id);
  const report = readReport(reader);
  const view = report === null ? reader.needed('view') : '/reseau';
  const out = reader.needed('out');
  const dateText = reader.text('date') ?? today;
  const date = readDate(dayBounds)(dateText);
  if (date === null) reader.bad('date', dateText, 'un jour, AAAA-MM-JJ');
  const frameText = reader.text('frame') ?? 'view';
  const frame = readFrame(frameText);
  if (frame === null) reader.bad('frame', frameText, frameNames);
  const dpi = reader.whole('dpi', dpiRange.least) ?? dpiRange.usual;
  if (dpi > dpiRange.most) reader.bad('dpi', String(dpi), `de ${dpiRange.least} à ${dpiRange.most}`);
  const setup: PrintWish['setup'] = {
    ...pageNamed(reader.choice('page', pageNames, report === null ? 'A4-landscape' : 'A4-portrait')),
    inking: reader.choice('ink', inkings, 'colour'),
    language: reader.choice('lang', languages, 'fr'),
    title: reader.text('title'),
    text: reader.text('text'),
    extra: reader.choice('with', extras, 'none'),
    author: reader.text('author'),
    date: date ?? today,
    number: reader.whole('number', 1),
    logo: await logoOf(reader),
  };
  const format = reader.choice('format', formatIds, 'pdf');
  const atlas = reader.text('atlas') === null ? null : reader.choice('atlas', atlasKinds, '');
  const book = report !== null ? 'radioscopie' : atlas !== null ? 'atlas' : null;
  if (book !== null && format !== 'pdf') reader.bad('format', format, `pdf, avec --${book}`);
  for (const name of report !== null ? notOfReport : atlas !== null ? notOfAtlas : []) {
    const text = reader.text(name);
    if (text !== null) reader.bad(name, text, `rien, avec --${book ?? ''}`);
  }
  if (reader.issues.length > 0) return refused(reader.issues);
  return done({
    wish: { view, frame: frame === 'view' ? null : frame, setup },
    atlas,
    report,
    format,
    dpi,
    out,
  });
}
