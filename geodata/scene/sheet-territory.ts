import { existsOn } from '../model/period';
import type { Territory } from '../model/territory';
import { compareNames } from '../text/format';
import { evidenceRow, historyOf, meansSection, row, zoneRow } from './sheet-parts';
import type { Sheet, SheetContext } from './sheet-parts';

/** The periods of a territory whose communes have changed, in order of time; no section when they never have. */
function periodsSection({ tables, text }: SheetContext, shown: Territory): Sheet['sections'] {
  const periods = tables.territories
    .filter(({ territory }) => territory === shown.territory)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  if (periods.length < 2) return [];
  return [
    {
      title: text.sheet.periods,
      rows: periods.map((period) =>
        row(
          text.sheet.communeCount(period.communes.length),
          text.sheet.period(period.from, period.to),
          period === shown ? { detail: text.sheet.shown } : {},
        ),
      ),
    },
  ];
}

/** The sheet of a territory, of the period that the map shows. */
export function territorySheet(context: SheetContext, territory: Territory): Sheet {
  const { tables, text, day } = context;
  const structure = tables.structures.find((s) => s.id === territory.structure);
  const communes = tables.places
    .filter((place) => territory.communes.includes(place.insee))
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ insee, name }) => ({ text: name, link: { kind: 'commune', id: insee } as const }));
  const periods = new Set(
    tables.territories.filter((t) => t.territory === territory.territory).map(({ id }) => id),
  );
  const initiatives = tables.initiatives.filter((initiative) =>
    initiative.territories.some((id) => periods.has(id)),
  );
  return {
    kind: 'territory',
    id: territory.territory,
    title: territory.name,
    subtitle: `${text.sheet.communeCount(territory.communes.length)} · ${text.sheet.inhabitants(territory.population)}`,
    swatch: null,
    mentions: existsOn(territory, day) ? [] : [{ id: 'absent', text: text.sheet.noTerritory, day: null }],
    sections: [
      {
        title: text.sheet.identity,
        rows: [
          ...(structure === undefined
            ? []
            : [row(text.sheet.structure, structure.name, { link: { kind: 'structure', id: structure.id } })]),
          ...zoneRow(context, territory.zone),
          row(text.sheet.area, text.sheet.squareKm(territory.areaKm2)),
          row(text.sheet.communes, '', { items: communes }),
        ],
      },
      ...periodsSection(context, territory),
      ...meansSection(context, territory.structure),
      {
        title: text.sheet.sources,
        rows: [
          evidenceRow(text, text.sheet.territorySource, territory.evidence),
          ...(territory.evidence.note === null ? [] : [row(text.sheet.note, territory.evidence.note)]),
        ],
      },
    ],
    history: historyOf(context, initiatives, territory.id),
  };
}
