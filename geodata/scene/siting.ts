import type { PlanEvaluation, ServedPlace } from '../catchments/plan/evaluate';
import { travelHow } from '../catchments/travel-how';
import { isUnattested } from '../model/evidence';
import { inhabitants, type SitingDocument, type SitingProof } from '../model/siting-plan';
import { palettes } from '../symbology/palette';
import { formatDate, formatNumber, type Language } from '../text/format';
import { textFor } from '../text/index';
import { effectSentences, planWordsFor } from '../text/plan-words';
import { sitingUiFor } from '../text/ui-siting';
import type { Notice, PlainRow, Scene, SceneTable } from './scene';
import { countedOf, type SitingDrawing } from './siting-drawing';
import { sitingLayers } from './siting-layers';
import { sitingLegend } from './siting-legend';
import { sitingTable } from './siting-table';

/** Everything the screen, a table or a file needs to show a plan. Geometry in WGS 84. */
export type SitingScene = Pick<
  Scene,
  'day' | 'title' | 'finding' | 'background' | 'selection' | 'layers' | 'legend' | 'notices' | 'credits'
> & { readonly table: SceneTable<PlainRow>; readonly how: readonly string[]; readonly proof: string };

/** What is proven of a plan, in a sentence. */
export function proofSentence(
  { model }: SitingDocument,
  proof: SitingProof | null,
  language: Language,
): string {
  const words = sitingUiFor(language).scene;
  if (proof === null) return words.byHand;
  if (proof.proven) return words.proven(model);
  return proof.gap === null ? words.noGap(model) : words.gap(model, percent(proof.gap, language));
}

/** A share as a percentage, to a hundredth under one. */
export function percent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, share < 0.01 ? 2 : 1)}${language === 'fr' ? '\u00a0' : ''}%`;
}

/** A plan as a map, its legend, its table, and the sentences over it. Pure. */
export function sitingScene(drawing: SitingDrawing): SitingScene {
  const { document, evaluation, ground, language, flavour, name, proof } = drawing;
  const palette = palettes[flavour];
  const words = planWordsFor(language);
  const { day } = ground.facts;
  const sites = evaluation?.after.sites ?? document.sites.length;
  const how = howOf(drawing);
  const proven = proofSentence(document, proof, language);
  return {
    day,
    title: words.title(sites, name, formatDate(day, language)),
    finding: evaluation === null ? '' : findingOf(drawing, evaluation),
    background: palette.sea,
    selection: palette.selection,
    layers: sitingLayers(drawing),
    legend: sitingLegend(drawing),
    table: sitingTable(drawing),
    notices: noticesOf(drawing),
    credits: [
      ...how,
      proven,
      ...ground.facts.credits,
      ...drawing.demands.credits.filter((credit) => !ground.facts.credits.includes(credit)),
    ],
    how,
    proof: proven,
  };
}

function findingOf({ document, language }: SitingDrawing, evaluation: PlanEvaluation): string {
  const counted = countedOf(document, evaluation.places);
  const { before, after, change, places } = evaluation;
  const farthest = places.reduce<ServedPlace | null>(
    (most, place) => ((place.after?.cost ?? -1) > (most?.after?.cost ?? -1) ? place : most),
    null,
  );
  const mean = planWordsFor(language).finding(
    {
      meanBefore: before.meanCost,
      meanAfter: after.meanCost,
      greatestAfter: after.greatestCost,
      farthest: farthest?.name ?? null,
    },
    counted,
  );
  const isChanged = evaluation.opened.length + evaluation.closed.length > 0;
  return isChanged ? [...effectSentences(change, counted, language), mean].join(' ') : mean;
}

/** How costs are had and what is counted, line by line. */
function howOf({ document, matrix, language }: SitingDrawing): readonly string[] {
  const words = sitingUiFor(language).scene;
  const { travel, demand } = document;
  const ways =
    travel.kind === 'crow'
      ? [words.crow(formatNumber(travel.detour, language, 2))]
      : matrix === null
        ? []
        : travelHow(matrix, travel.measure).map((line) => line[language]);
  return [
    ...ways,
    words.people(demand.measure === inhabitants ? null : demand.measure),
    ...(demand.month === null ? [] : [words.month(monthName(demand.month, language))]),
  ];
}

/** The name of a month (1 to 12). */
export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2001, month - 1, 1)));
}

function noticesOf({ document, ground, demands, language }: SitingDrawing): readonly Notice[] {
  const { structures, openings } = ground.facts;
  const told = [
    ...structures,
    ...(document.demand.month === null ? [] : openings),
    ...demands.demands.filter(({ measure }) => measure === document.demand.measure),
  ];
  if (!told.some(({ confidence }) => isUnattested(confidence))) return [];
  return [
    {
      id: 'demonstration',
      short: textFor(language).notices.demonstrationShort,
      text: sitingUiFor(language).scene.demonstration,
    },
  ];
}
