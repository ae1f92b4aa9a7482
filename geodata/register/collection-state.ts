import { answerStates } from '../model/collection';
import type {
  Campaign,
  CampaignAnswer,
  CollectionState,
  CollectionTotals,
  StructureCollection,
} from '../model/collection';
import { compareNames } from '../text/format';
import { mean, themeShares } from './completeness';
import type { RowsByRegister } from './completeness';
import type { Values } from './field';
import type { Row } from './row';

/** The campaign that a row of its register describes. */
export function campaignOf({ id, values }: Row): Campaign {
  const text = (field: string) => String(values[field]);
  const themes = (values['themes'] ?? []) as readonly string[];
  return {
    id,
    name: text('name'),
    year: Number(values['year']),
    opens: text('opens'),
    due: text('due'),
    themes,
  };
}

/** Where structures are, and which of them are told of. */
export interface CollectionScope {
  /** Zone by commune. */
  readonly zoneOf: ReadonlyMap<string, string>;
  /** In the order they are told. */
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the structures that are told of; null: all. */
  readonly only: ReadonlySet<string> | null;
}

/**
 * Where a campaign stands on a day (ISO date). It asks the structures that exist in its year; annex bureaux answer with their office.
 * The overall share is the mean of those of the themes.
 */
export function collectionState(
  campaign: Campaign,
  rows: RowsByRegister,
  { zoneOf, zones, only }: CollectionScope,
  today: string,
): CollectionState {
  const shares = themeShares(campaign, rows);
  const answers = answersTo(campaign, rows['campaign_answer'] ?? []);
  const structures = (rows['structure'] ?? [])
    .filter(({ id, values }) => isAsked(values, campaign.year) && (only?.has(id) ?? true))
    .map(({ id, values }): StructureCollection => {
      const own = Object.fromEntries(campaign.themes.map((theme) => [theme, shares(theme, id)]));
      const answer = answers.get(id) ?? null;
      return {
        id,
        name: String(values['name']),
        zone: zoneOf.get(String(values['commune'])) ?? null,
        email: typeof values['email'] === 'string' ? values['email'] : null,
        shares: own,
        overall: mean(Object.values(own)) ?? 0,
        answer,
        late: today > campaign.due && answer?.state !== 'complete',
      };
    })
    .toSorted((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const totalsOf = (some: readonly StructureCollection[]) => collectionTotals(campaign.themes, some);
  return {
    campaign,
    structures,
    totals: totalsOf(structures),
    zones: zones.map((zone) => ({
      ...zone,
      totals: totalsOf(structures.filter((structure) => structure.zone === zone.id)),
    })),
  };
}

/** How far the collection is for several structures together. */
export function collectionTotals(
  themes: readonly string[],
  structures: readonly StructureCollection[],
): CollectionTotals {
  const count = (state: string) =>
    structures.filter(({ answer }) => (answer?.state ?? 'none') === state).length;
  return {
    asked: structures.length,
    answers: {
      complete: count('complete'),
      partial: count('partial'),
      refused: count('refused'),
      none: count('none'),
    },
    late: structures.filter(({ late }) => late).length,
    shares: Object.fromEntries(
      themes.map((theme) => [theme, mean(structures.map(({ shares }) => shares[theme] ?? 0))]),
    ),
    overall: mean(structures.map(({ overall }) => overall)),
  };
}

function isAsked(values: Values, year: number): boolean {
  const { kind, valid_from: from, valid_to: to } = values;
  const hasBegun = typeof from !== 'string' || from <= `${year}-12-31`;
  const lasts = typeof to !== 'string' || to >= `${year}-01-01`;
  return kind !== 'BA' && hasBegun && lasts;
}

function answersTo(campaign: Campaign, rows: readonly Row[]): ReadonlyMap<string, CampaignAnswer> {
  return new Map(
    rows.flatMap(({ id, version, values }) => {
      const state = answerStates.find((one) => one === values['state']);
      return state === undefined || values['campaign'] !== campaign.id
        ? []
        : [[String(values['structure']), { id, version, state, day: String(values['day']) }] as const];
    }),
  );
}
