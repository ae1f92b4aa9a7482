import { compareNames, type Language } from '../../../text/format';
import { reportWords } from '../../../text/report-words';
import { isUnattested } from '../../../model/evidence';
import { zoneScale } from '../../../symbology/scales';
import { palettes } from '../../../symbology/palette';
import { styleOf } from '../../../symbology/scale';
import { ofTotal } from '../../../text/atlas-words';
import { numberCell, textCell } from '../../cells';
import type { PlainRow, SceneTable, StackedBars } from '../../scene';
import type { Tables } from '../../tables';
import { figuresOf, type SubjectMeans } from '../atlas/figures';
import type { Subject } from '../atlas/subjects';

/** Means of the last year known on a day, by zone: as a table, and FTE as bars. */
export interface MeansByZone {
  readonly year: number;
  /** Territories whose budget is known, and all of the day. */
  readonly known: number;
  readonly total: number;
  /** Structures whose means of the year no source attests. */
  readonly unattested: number;
  readonly table: SceneTable<PlainRow>;
  /** Each territory whose budget is known. */
  readonly territories: SceneTable<PlainRow>;
  /** Of the zones whose FTE are known. */
  readonly bars: StackedBars;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The median budget of the territories of a subject whose budget is known in a year, in euros. */
function medianBudget({ means }: Tables, { territories }: Subject, year: number): number | null {
  return median(
    territories.flatMap(({ structure }) => {
      const row = means.find((one) => one.structure === structure && one.year === year);
      return row?.budget == null ? [] : [row.budget];
    }),
  );
}

/** The territories of a subject whose budget is known in a year, by name. */
function territoriesTable(
  { means, zones }: Tables,
  { territories }: Subject,
  year: number,
  language: Language,
): SceneTable<PlainRow> {
  const words = reportWords(language).means;
  const zoneNames = new Map(zones.map(({ id, name }) => [id, name]));
  const rows = territories
    .toSorted((a, b) => compareNames(a.name, b.name))
    .flatMap(({ id, name, zone, structure, population }): PlainRow[] => {
      const row = means.find((one) => one.structure === structure && one.year === year);
      if (row?.budget == null) return [];
      const { fte, budget } = row;
      return [
        {
          id,
          cells: [
            textCell(name),
            textCell(zoneNames.get(zone) ?? ''),
            numberCell(fte, language, 1),
            numberCell(budget / 1000, language),
            numberCell(population === 0 ? null : budget / population, language, 2),
          ],
        },
      ];
    });
  return {
    caption: words.territories(year),
    columns: (['territory', 'zone', 'fte', 'budget', 'perInhabitant'] as const).map((id, at) => ({
      id,
      label: words.columns[id],
      numeric: at > 1,
    })),
    rows,
  };
}

/** Means by zone on a day (ISO date), the département last; null when none is known. `subjects`: the département, then zones. */
export function meansByZone(
  tables: Tables,
  subjects: readonly Subject[],
  day: string,
  language: Language,
): MeansByZone | null {
  const words = reportWords(language).means;
  const told = subjects.map((subject) => ({ subject, means: figuresOf(tables, subject, day).means }));
  const [whole, ...zones] = told;
  if (whole?.means == null) return null;
  const { year } = whole.means;
  const number = (value: number | null, decimals: number) => numberCell(value, language, decimals);
  const row = (subject: Subject, means: SubjectMeans | null): PlainRow => {
    const budget = medianBudget(tables, subject, year);
    return {
      id: subject.id ?? 'whole',
      cells: [
        textCell(subject.name),
        {
          value: means?.known ?? 0,
          text: ofTotal(means?.known ?? 0, subject.territories.length, language),
        },
        number(means?.fte ?? null, 1),
        number(means?.budget == null ? null : means.budget / 1000, 0),
        number(means?.budgetPerInhabitant ?? null, 2),
        number(budget === null ? null : budget / 1000, 0),
      ],
    };
  };
  const scale = zoneScale(
    palettes.light,
    tables.zones.map(({ id }) => id),
  );
  // A bar of nothing would tell that there is nobody, where nothing is known.
  const ofKnown = zones.flatMap(({ subject, means }) =>
    means?.fte == null ? [] : [{ subject, fte: means.fte }],
  );
  return {
    year,
    known: whole.means.known,
    total: whole.subject.territories.length,
    unattested: tables.means.filter((one) => one.year === year && isUnattested(one.evidence.confidence))
      .length,
    table: {
      caption: words.table(year),
      columns: (['zone', 'known', 'fte', 'budget', 'perInhabitant', 'median'] as const).map((id, at) => ({
        id,
        label: words.columns[id],
        numeric: at > 0,
      })),
      rows: [...zones, whole].map(({ subject, means }) => row(subject, means)),
    },
    territories: territoriesTable(tables, whole.subject, year, language),
    bars: {
      title: words.bars(year),
      total: Math.max(0, ...ofKnown.map(({ fte }) => fte)),
      bars: ofKnown.map(({ subject, fte }) => ({
        id: subject.id ?? '',
        label: subject.name,
        segments: [
          {
            key: subject.id ?? '',
            label: subject.name,
            count: Math.round(fte),
            style: styleOf(scale, subject.id ?? ''),
          },
        ],
      })),
    },
  };
}
