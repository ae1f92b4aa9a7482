import { catchmentPalettes, stepScale } from '../symbology/catchments';
import { styleOf } from '../symbology/scale';
import { changeKeys, changeScale, siteKinds, siteScale } from '../symbology/siting';
import { sitingUiFor } from '../text/ui-siting';
import { limitLegend } from './catchment-base';
import type { LegendEntry, LegendSection } from './scene';
import { countedOf, type SitingDrawing } from './siting-drawing';
import { changeKey, changeSteps, costKey, costSteps, siteKind } from './siting-marks';

/** The legend of a plan: points by what they are, communes by class, each with its count. */
export function sitingLegend(drawing: SitingDrawing): readonly LegendSection[] {
  const { sites, document, flavour, language, evaluation } = drawing;
  const words = sitingUiFor(language);
  const present = new Set(document.sites);
  const kinds = sites.map((site) => siteKind(site, present));
  const scale = siteScale(flavour);
  const points: LegendSection = {
    id: 'sites',
    title: words.legend.points,
    entries: siteKinds.flatMap((kind) => {
      const count = kinds.filter((one) => one === kind).length;
      const style = styleOf(scale, kind);
      return count === 0 ? [] : [entry(kind, words.kinds[kind], count, { type: 'symbol', style })];
    }),
  };
  const shades = evaluation === null ? [] : [shadesOf(drawing, evaluation)];
  return [points, ...shades, limitLegend(drawing)];
}

function shadesOf(
  { document, shading, flavour, language }: SitingDrawing,
  { unit, places }: NonNullable<SitingDrawing['evaluation']>,
): LegendSection {
  const words = sitingUiFor(language).legend;
  const { areCommunes } = countedOf(document, places);
  if (shading === 'change') {
    const scale = changeScale(flavour);
    const keys = places.map(changeKey);
    return {
      id: 'change',
      title: words.change(areCommunes),
      entries: changeKeys.map((key) =>
        entry(key, words.changes[key](changeSteps, unit), keys.filter((one) => one === key).length, {
          type: 'fill',
          style: styleOf(scale, key),
        }),
      ),
    };
  }
  const steps = costSteps[unit];
  const scale = stepScale(catchmentPalettes[flavour], steps.length);
  const keys = places.map((place) => costKey(place, unit));
  const told = (key: string, label: string) =>
    entry(key, label, keys.filter((one) => one === key).length, {
      type: 'fill',
      style: styleOf(scale, key),
    });
  return {
    id: 'cost',
    title: words.cost(areCommunes),
    entries: [
      ...steps.map((to, rank) => told(`step-${rank}`, words.within(steps[rank - 1] ?? 0, to, unit))),
      told('beyond', words.beyond(steps.at(-1) ?? 0, unit)),
    ],
  };
}

function entry(key: string, label: string, count: number, swatch: LegendEntry['swatch']): LegendEntry {
  return { key, label, short: null, count, swatch, filter: null };
}
