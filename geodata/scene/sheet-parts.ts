import type { Confidence, Evidence } from '../model/evidence';
import { statusOn } from '../model/initiative';
import type { Initiative, Status, StatusOrNone } from '../model/initiative';
import type { FillStyle } from '../symbology/scale';
import { styleOf } from '../symbology/scale';
import { palettes } from '../symbology/palette';
import type { Flavour } from '../symbology/palette';
import { statusScale } from '../symbology/scales';
import { formatList } from '../text/format';
import type { Text } from '../text/text';
import type { Selectable, Swatch } from './scene';
import type { Tables } from './tables';
import type { View } from './view';

/**
 * A line of the sheet; with a `link` it leads to another sheet, with an `href` to a source outside; `detail` is said after, less loudly,
 * and `items` are names in a list, each of which may lead to its sheet.
 */
export interface SheetRow {
  readonly label: string;
  readonly text: string;
  /** How the map draws it. */
  readonly swatch: Swatch | null;
  readonly items: readonly { readonly text: string; readonly link: SheetRow['link'] }[];
  readonly detail: string | null;
  readonly confidence: { readonly id: Confidence; readonly label: string } | null;
  readonly link: { readonly kind: Selectable; readonly id: string } | null;
  readonly href: string | null;
}
/** A period of an initiative, for a timeline: dates are ISO, `to` null is still open. */
export interface HistoryPeriod {
  readonly status: Status;
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
  readonly dates: string;
  readonly style: FillStyle;
}
export interface HistoryLine {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly now: { readonly status: StatusOrNone; readonly label: string };
  readonly confidence: { readonly id: Confidence; readonly label: string };
  readonly actors: string;
  /** Said when it covers only a part of the territory of the sheet. */
  readonly coverage: string | null;
  readonly carrier: { readonly text: string; readonly link: SheetRow['link'] } | null;
  /** Web address of the document that states it. */
  readonly document: string | null;
  readonly periods: readonly HistoryPeriod[];
}
/** What must not be overlooked, in words: it is absent on the day of the map, its class ends soon or has ended. */
export interface SheetMention {
  readonly id: 'absent' | 'expires' | 'expired';
  readonly text: string;
  /** A day (ISO date) on which the map shows what is absent; null when there is nothing to go to. */
  readonly day: string | null;
}
/** All that is known of the selected thing, as plain data: the screen and the print lay it out. */
export interface Sheet {
  readonly kind: Selectable;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly swatch: Swatch | null;
  readonly mentions: readonly SheetMention[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly SheetRow[] }[];
  readonly history: readonly HistoryLine[];
}

/** What a sheet is made from. */
export interface SheetContext {
  readonly view: View;
  readonly tables: Tables;
  readonly text: Text;
  readonly flavour: Flavour;
  /** The day of the map, and that of the reader (ISO dates). */
  readonly day: string;
  readonly today: string;
}

/** A line of a sheet; what `more` does not say is absent. */
export function row(label: string, text: string, more: Partial<SheetRow> = {}): SheetRow {
  return {
    label,
    text,
    swatch: null,
    items: [],
    detail: null,
    confidence: null,
    link: null,
    href: null,
    ...more,
  };
}

/** How far a value can be trusted, with its word. */
export function badge(text: Text, id: Confidence): SheetRow['confidence'] {
  return { id, label: text.confidences[id] };
}

/** The line that says where a thing is known from, with a link when its source is an address. */
export function evidenceRow(text: Text, label: string, evidence: Evidence): SheetRow {
  const { source, year } = evidence;
  const isLink = source !== null && /^https?:\/\//.test(source);
  const shown = isLink ? source.replace(/^https?:\/\//, '').split('/')[0] : source;
  const dated = year === null ? '' : ` (${text.sheet.sourceYear(year)})`;
  return row(
    label,
    shown === null || shown === undefined ? text.confidences[evidence.confidence] : `${shown}${dated}`,
    {
      confidence: badge(text, evidence.confidence),
      href: isLink ? source : null,
    },
  );
}

/** The line that leads to the zone, none when the zone is not in the data. */
export function zoneRow({ tables, text }: SheetContext, zoneId: string): SheetRow[] {
  const zone = tables.zones.find((z) => z.id === zoneId);
  return zone === undefined ? [] : [row(text.sheet.zone, zone.name, { link: { kind: 'zone', id: zone.id } })];
}

/**
 * The initiatives with their dated statuses, in the colours of the map; `now` is the status on the day of the view. `territory` is
 * the id of the period of a territory whose coverage is told.
 */
export function historyOf(
  { day, text, flavour }: SheetContext,
  initiatives: readonly Initiative[],
  territory: string | undefined,
): readonly HistoryLine[] {
  const scale = statusScale(palettes[flavour]);
  return initiatives.map((initiative) => {
    const status = statusOn(initiative, day);
    return {
      id: initiative.id,
      type: text.initiatives[initiative.type].name,
      name: initiative.name,
      now: { status, label: text.statuses[status] },
      confidence: {
        id: initiative.evidence.confidence,
        label: text.confidences[initiative.evidence.confidence],
      },
      actors: formatList(
        initiative.actors.map(({ name, role }) => `${name} (${text.roles[role]})`),
        text.language,
      ),
      coverage: territory !== undefined && initiative.partial.includes(territory) ? text.sheet.partly : null,
      carrier: carrierOf(text, initiative),
      document: initiative.document,
      periods: initiative.statuses.map((period) => ({
        ...period,
        label: text.statuses[period.status],
        dates: text.sheet.period(period.from, period.to),
        style: styleOf(scale, period.status),
      })),
    };
  });
}

function carrierOf(text: Text, { carrier }: Initiative): HistoryLine['carrier'] {
  if (carrier === null) return null;
  const { kind, id, name } = carrier;
  return { text: text.sheet.carriedBy(name), link: kind === 'structure' ? { kind, id } : null };
}

/** Full-time equivalents and budget of a structure, year by year; no section when none is known. */
export function meansSection({ tables, text }: SheetContext, structureId: string) {
  const rows = tables.means
    .filter((means) => means.structure === structureId)
    .flatMap((means) => [
      ...(means.fte === null
        ? []
        : [
            row(text.sheet.fte, text.sheet.fullTime(means.fte, means.year), {
              confidence: badge(text, means.evidence.confidence),
            }),
          ]),
      ...(means.budget === null
        ? []
        : [
            row(text.sheet.budget, text.sheet.euros(means.budget, means.year), {
              confidence: badge(text, means.evidence.confidence),
            }),
          ]),
    ]);
  return rows.length === 0 ? [] : [{ title: text.sheet.means, rows }];
}
