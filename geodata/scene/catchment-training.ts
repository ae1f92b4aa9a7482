import type { Party, SessionCost } from '../catchments/training';
import { unitOf } from '../catchments/view';
import { formatNumber } from '../text/format';
import type { Missing } from './catchment-areas';
import {
  limitLegend,
  lineLayer,
  overLayers,
  sceneFrame,
  underLayers,
  pointLegend,
  type CatchmentDrawing,
  type CatchmentScene,
} from './catchment-base';
import type { TableCell } from './scene';

/** What sessions would cost at every commune, the best first, who comes, and how ways were measured. */
export interface TrainingShown {
  readonly parties: readonly Party[];
  readonly costs: readonly SessionCost[];
  readonly how: readonly string[];
}

/** The figures of the place of a session, beside those of the best; null when none is chosen, or nobody comes. */
export interface SessionFigures {
  readonly agents: number;
  readonly chosen: SessionCost | null;
  readonly best: SessionCost;
  /** What the best place would spare, in agents × km or minutes. */
  readonly saving: number;
}

/** The figures of the session of a view; null when no agent comes from anywhere. */
export function sessionFigures(
  { parties, costs }: TrainingShown,
  session: string | null,
): SessionFigures | null {
  const agents = parties.reduce((sum, party) => sum + (party.agents ?? 0), 0);
  const [best] = costs;
  if (agents === 0 || best === undefined) return null;
  const chosen = costs.find(({ id }) => id === `commune:${session ?? ''}`) ?? null;
  return { agents, chosen, best, saving: chosen === null ? 0 : chosen.total - best.total };
}

/** The map of a session: who comes from where to its place, with its table and its sentences. Pure. */
export function trainingScene(drawing: CatchmentDrawing, shown: TrainingShown | Missing): CatchmentScene {
  const { view, ground, language } = drawing;
  const { styles, palette, words, ...frame } = sceneFrame(drawing);
  const isThere = typeof shown !== 'string';
  const how = [...(isThere ? shown.how : []), words.how.back];
  const place = ground.communes.get(view.session ?? '');
  const unit = unitOf(view.travel);
  const figures = isThere ? sessionFigures(shown, view.session) : null;
  const nameOf = (id: string) => ground.communes.get(id.replace('commune:', ''))?.name ?? id;
  const coming = isThere ? shown.parties.filter(({ agents }) => (agents ?? 0) > 0) : [];
  const told = {
    place: place?.name ?? null,
    day: view.day,
    agents: figures?.agents ?? 0,
    total: figures?.chosen?.total ?? 0,
    unit,
    best: figures === null ? '' : nameOf(figures.best.id),
    saving: figures?.saving ?? 0,
    share: figures?.chosen != null && figures.chosen.total > 0 ? figures.saving / figures.chosen.total : 0,
  };
  const totalText = (total: number) =>
    unit === 'km'
      ? `${formatNumber(total, language)}\u00a0km`
      : `${formatNumber(total / 60, language)}\u00a0h`;
  const finding = () => {
    if (!isThere) return words.finding[shown];
    if (figures === null) return words.finding.nobody;
    return figures.chosen === null
      ? words.finding.trainingNone(told.best, totalText(figures.best.total))
      : words.finding.training(told);
  };
  const session =
    place === undefined
      ? []
      : [
          {
            id: place.insee,
            key: 'session',
            label: place.name,
            detail: words.legend.session,
            position: place.seat,
            tie: null,
            place: place.insee,
          },
        ];
  return {
    ...frame,
    title: words.title.training(told),
    finding: finding(),
    layers: [
      ...underLayers(drawing),
      lineLayer(
        'ways',
        {
          type: 'MultiLineString',
          coordinates: place === undefined ? [] : coming.map(({ at }) => [[...at], [...place.seat]]),
        },
        styles.way,
      ),
      ...overLayers(drawing, session),
    ],
    legend: [
      ...(place === undefined || coming.length === 0
        ? []
        : [
            {
              id: 'ways',
              title: words.legend.session,
              entries: [
                {
                  key: 'way',
                  label: words.legend.way,
                  short: null,
                  count: coming.length,
                  swatch: { type: 'line' as const, style: styles.way },
                  filter: null,
                },
              ],
            },
          ]),
      pointLegend(drawing),
      limitLegend(drawing),
    ],
    table: tableOf(drawing, isThere ? shown.costs : [], nameOf),
    how,
    credits: [...how, ...ground.facts.credits],
  };
}

function tableOf(
  drawing: CatchmentDrawing,
  costs: readonly SessionCost[],
  nameOf: (id: string) => string,
): CatchmentScene['table'] {
  const { language, view } = drawing;
  const { words } = sceneFrame(drawing);
  const unit = unitOf(view.travel);
  const scale = unit === 'km' ? 1 : 1 / 60;
  const number = (value: number): TableCell => ({ value, text: formatNumber(value, language) });
  const best = costs[0]?.total ?? 0;
  const column = (id: string, label: string, numeric: boolean) => ({ id, label, numeric });
  return {
    caption: words.table.training,
    columns: [
      column('commune', words.table.commune, false),
      column('total', words.table.total(unit), true),
      column('longest', words.table.longest(unit), true),
      column('more', words.table.more(unit), true),
    ],
    rows: costs.map(({ id, total, longest }) => ({
      id: id.replace('commune:', ''),
      cells: [
        { value: nameOf(id), text: nameOf(id) },
        number(Math.round(total * scale)),
        number(Math.round(longest)),
        number(Math.round((total - best) * scale)),
      ],
    })),
  };
}
