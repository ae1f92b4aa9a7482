import { compareNames } from '../text/format';
import { sitingUiFor } from '../text/ui-siting';
import { numberCell, textCell } from './cells';
import type { PlainRow, SceneTable } from './scene';
import { countedOf, type SitingDrawing } from './siting-drawing';

/** Who is served by what, before and after, by name of the place. */
export function sitingTable({ evaluation, document, sites, language }: SitingDrawing): SceneTable<PlainRow> {
  const words = sitingUiFor(language).table;
  if (evaluation === null) return { caption: words.caption, columns: [], rows: [] };
  const { unit, places } = evaluation;
  const { measure } = countedOf(document, places);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const column = (id: string, label: string, numeric: boolean) => ({ id, label, numeric });
  const number = (value: number | null, decimals: number) => numberCell(value, language, decimals);
  const point = (side: { readonly site: string } | null) =>
    textCell(side === null ? null : (names.get(side.site) ?? side.site));
  return {
    caption: words.caption,
    columns: [
      column('place', words.place, false),
      column('weight', words.weight(measure), true),
      column('before-point', words.pointBefore, false),
      column('before', words.before(unit), true),
      column('point', words.point, false),
      column('after', words.after(unit), true),
      column('difference', words.difference(unit), true),
    ],
    rows: places
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map(({ place, name, weight, before, after }) => ({
        id: place,
        cells: [
          textCell(name),
          number(Math.round(weight), 0),
          point(before),
          number(before?.cost ?? null, 1),
          point(after),
          number(after?.cost ?? null, 1),
          number(before === null || after === null ? null : after.cost - before.cost, 1),
        ],
      })),
  };
}
