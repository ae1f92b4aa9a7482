import { initiativeTypes } from '../../../model/initiative';
import { territoryStatuses } from '../../../stats/territory-status';
import { atlasWords } from '../../../text/atlas-words';
import { compareNames, type Language } from '../../../text/format';
import { textFor } from '../../../text/index';
import { reportWords } from '../../../text/report-words';
import { textCell } from '../../cells';
import type { PlainRow } from '../../scene';
import type { Tables } from '../../tables';
import type { BesideBlock } from '../beside';

/** What the numbered heads of the matrix stand for, which each of its pages must tell. */
export function matrixKey(language: Language): string {
  const { matrix: words } = reportWords(language);
  const { initiatives } = textFor(language);
  const names = initiativeTypes.map((type, at) => words.column(at + 1, initiatives[type].name));
  return words.key(names.join(' · '), atlasWords(language).partly);
}

/** The status of each territory of a day (ISO date) for each type of initiative, zone by zone, under numbered heads: names would not find room. */
export function matrixBlocks(tables: Tables, day: string, language: Language): readonly BesideBlock[] {
  const text = textFor(language);
  const { statuses } = atlasWords(language);
  const columns = initiativeTypes.map(
    (type) =>
      new Map(
        territoryStatuses(tables.territories, tables.initiatives, type, day).map((row) => [
          row.territory.id,
          row,
        ]),
      ),
  );
  const zones = tables.zones.toSorted((a, b) => a.rank - b.rank);
  const [first] = columns;
  const territories = Array.from(first?.values() ?? [], ({ territory }) => territory);
  const rows = zones.flatMap((zone) =>
    territories
      .filter((territory) => territory.zone === zone.id)
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map(({ id, name }): PlainRow => ({
        id,
        cells: [
          textCell(name),
          textCell(zone.name),
          ...columns.map((rowsOf) => {
            const row = rowsOf.get(id);
            return textCell(`${statuses[row?.status ?? 'none']}${row?.partial === true ? '*' : ''}`);
          }),
        ],
      })),
  );
  return [
    {
      kind: 'table',
      table: {
        caption: text.series.legend,
        columns: [
          { id: 'territory', label: text.columns.territory, numeric: false },
          { id: 'zone', label: text.columns.zone, numeric: false },
          ...initiativeTypes.map((id, at) => ({ id, label: String(at + 1), numeric: false })),
        ],
        rows,
      },
    },
  ];
}
