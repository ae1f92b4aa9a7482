import type { PlanEvaluation, ServedPlace } from '../catchments/plan/evaluate';
import { formatDecimals, type Language } from '../text/format';
import { pageSitingWords, type PageSitingWords } from '../text/page-siting-words';
import { standingText, type Standing } from '../text/standing-words';
import type { BesideBlock } from './page/beside';
import { plainPage, type PageScene } from './page/page-scene';
import { numberCell, textCell } from './cells';
import type { PlainRow } from './scene';
import { sitingScene } from './siting';
import { countedOf, type SitingDrawing } from './siting-drawing';

/** A plan to be printed: how it is drawn, evaluated, and where it stands. */
export interface PlanPageInput {
  readonly drawing: SitingDrawing;
  readonly evaluation: PlanEvaluation;
  readonly standing: Standing;
  /** The points it is set beside, drawn and evaluated as a plan that changes nothing; null: its map stands alone. */
  readonly before: { readonly drawing: SitingDrawing } | null;
}

/** A plan for a page: its map, or that of today and its own side by side; whom it touches, and what is proven of it. Pure; geometry in WGS 84. */
export function planPage({ drawing, evaluation, standing, before }: PlanPageInput): {
  readonly scene: PageScene;
  readonly beside: readonly BesideBlock[];
} {
  const { language } = drawing;
  const words = pageSitingWords(language);
  const { how, proof, ...scene } = sitingScene(drawing);
  const own = plainPage({ ...scene, how: [...how, proof] });
  const told = standingText(standing, language);
  const maps =
    before === null
      ? null
      : [
          { key: 'before', title: words.today, drawing: before.drawing, sites: evaluation.before.sites },
          { key: 'after', title: words.plan, drawing, sites: evaluation.after.sites },
        ].map(({ key, title, drawing: one, sites }) => {
          const shown = sitingScene(one);
          return {
            key,
            title,
            finding: words.count(sites),
            // Towns alone are named: those of the points first.
            layers: shown.layers.filter(({ type, id }) => type !== 'label' || id === 'place-labels'),
          };
        });
  return {
    scene: { ...own, finding: `${told} ${own.finding}`, series: maps },
    beside: [
      figuresTable(evaluation, words, language),
      changesTable(drawing, evaluation, words),
      ...losersTable(drawing, evaluation, words),
      { kind: 'text', title: words.proof, lines: [`${proof}.`] },
    ],
  };
}

function figuresTable(
  { before, after, unit }: PlanEvaluation,
  words: PageSitingWords,
  language: Language,
): BesideBlock {
  const row = (id: string, label: string, values: readonly (number | null)[], digits: number): PlainRow => ({
    id,
    cells: [textCell(label), ...values.map((value) => numberCell(value, language, digits))],
  });
  return {
    kind: 'table',
    table: {
      caption: words.figures.title,
      columns: ['', words.today, words.plan].map((label, at) => ({ id: String(at), label, numeric: at > 0 })),
      rows: [
        row('sites', words.figures.sites, [before.sites, after.sites], 0),
        row('mean', words.figures.mean(unit), [before.meanCost, after.meanCost], 1),
        row('greatest', words.figures.greatest(unit), [before.greatestCost, after.greatestCost], 1),
        row('unreachable', words.figures.unreachable, [before.unreachable, after.unreachable], 0),
      ],
    },
  };
}

/** How much more the ways of places cost in the mean, weighted; null when none of them had and has one. */
function meanChange(places: readonly ServedPlace[]): number | null {
  const known = places.flatMap(({ weight, before, after }) =>
    before === null || after === null ? [] : [{ weight, change: after.cost - before.cost }],
  );
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : known.reduce((sum, { weight, change }) => sum + weight * change, 0) / total;
}

/** Each closing with those who went there, each opening with those who would. */
function changesTable(
  { document, sites, language }: SitingDrawing,
  { opened, closed, places, unit }: PlanEvaluation,
  words: PageSitingWords,
): BesideBlock {
  const { changes } = words;
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const nameOf = (site: string) => names.get(site) ?? site;
  const row = (
    id: string,
    label: string,
    { places: those, weight }: { readonly places: readonly ServedPlace[]; readonly weight: number },
  ): PlainRow => {
    const change = meanChange(those);
    return {
      id,
      cells: [
        textCell(label),
        numberCell(those.length, language),
        numberCell(Math.round(weight), language),
        {
          value: change,
          text:
            change === null
              ? '–'
              : `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatDecimals(Math.abs(change), language, 1)}`,
        },
      ],
    };
  };
  const touched = (side: 'before' | 'after', ids: readonly string[]) =>
    ids
      .map((site) => ({ site, places: places.filter((place) => place[side]?.site === site) }))
      .map((one) => ({ ...one, weight: one.places.reduce((sum, { weight }) => sum + weight, 0) }))
      .toSorted((a, b) => b.weight - a.weight || (a.site < b.site ? -1 : 1));
  const rows = [
    ...touched('before', closed).map((one) =>
      row(`close ${one.site}`, changes.closes(nameOf(one.site)), one),
    ),
    ...touched('after', opened).map((one) => row(`open ${one.site}`, changes.opens(nameOf(one.site)), one)),
  ];
  if (rows.length === 0) return { kind: 'text', title: changes.title, lines: [changes.none] };
  const { measure } = countedOf(document, places);
  return {
    kind: 'table',
    table: {
      caption: changes.title,
      columns: [changes.point, changes.places, changes.weight(measure), changes.difference(unit)].map(
        (label, at) => ({
          id: String(at),
          label,
          numeric: at > 0,
        }),
      ),
      rows,
    },
  };
}

/** Places that get farther, those of most weight × distance first; none when nobody does. */
function losersTable(
  { document, language }: SitingDrawing,
  { change, places, unit }: PlanEvaluation,
  words: PageSitingWords,
): readonly BesideBlock[] {
  const byId = new Map(places.map((place) => [place.place, place]));
  const rows = change.losers.flatMap((id): PlainRow[] => {
    const place = byId.get(id);
    if (place === undefined) return [];
    return [
      {
        id,
        cells: [
          textCell(place.name),
          numberCell(Math.round(place.weight), language),
          numberCell(place.before?.cost ?? null, language, 1),
          numberCell(place.after?.cost ?? null, language, 1),
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  const { measure } = countedOf(document, places);
  const labels = [
    words.losers.place,
    words.changes.weight(measure),
    words.losers.before(unit),
    words.losers.after(unit),
  ];
  return [
    {
      kind: 'table',
      table: {
        caption: words.losers.title,
        columns: labels.map((label, at) => ({ id: String(at), label, numeric: at > 0 })),
        rows,
      },
    },
  ];
}
