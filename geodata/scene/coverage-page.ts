import type { GroundCoverage } from '../catchments/coverage';
import { unitOf, type CatchmentView } from '../catchments/view';
import type { Coverage } from '../stats/coverage/coverage';
import { catchmentWordsFor } from '../text/catchment-words';
import { formatNumber, type Language } from '../text/format';
import { catchmentUiFor } from '../text/ui-catchment';
import { numberCell, textCell } from './cells';
import type { PlainRow, SceneTable, TableCell } from './scene';

/** The share of what is counted within each threshold of a view, of all and by group: what stands beside the map on a page. */
export function coverageGroupsTable(
  { whole, groups }: GroundCoverage,
  view: CatchmentView,
  language: Language,
): SceneTable<PlainRow> {
  const { coverage: words } = catchmentUiFor(language);
  const { percent } = catchmentWordsFor(language);
  const step = (value: number) => `${formatNumber(value, language, 1)}\u00a0${unitOf(view.travel)}`;
  const share = (value: number | null): TableCell => ({ value, text: value === null ? '–' : percent(value) });
  const row = (id: string, name: string, one: Coverage): PlainRow => ({
    id,
    cells: [
      textCell(name),
      ...one.within.map((within) => share(within.share)),
      share(one.within.at(-1)?.twiceShare ?? null),
      numberCell(one.totalWeight, language),
    ],
  });
  return {
    caption: words.table,
    columns: [
      { id: 'group', label: words.groupsTitle, numeric: false },
      ...view.thresholds.map((threshold) => ({
        id: `step-${threshold}`,
        label: step(threshold),
        numeric: true,
      })),
      { id: 'twice', label: words.twiceWithin, numeric: true },
      { id: 'counted', label: words.counted, numeric: true },
    ],
    rows: [
      row('', words.whole, whole),
      ...Array.from(groups, ([name, one]) => row(`group ${name ?? ''}`, name ?? words.noneGroup, one)),
    ],
  };
}
