import type { Hypotheses } from '../../model/scenario';
import { label } from '../../register/common-fields';
import type { Bilingual } from '../../register/field';
import { staff } from '../../register/registers/staff';
import { formatNumber, type Language } from '../../text/format';
import { ordered, type Range } from './amount';

/**
 * Where users start from: each range holds "nothing changes" at one end, so that pooling is neither sold nor refused beforehand. No
 * source gives these values: they are to be replaced by those of the territory.
 */
export const defaultHypotheses: Hypotheses = {
  functions: [
    { family: 'direction', retained: { low: 0.6, high: 1 } },
    { family: 'administration', retained: { low: 0.7, high: 1 } },
    { family: 'promotion', retained: { low: 0.8, high: 1 } },
  ],
  pointCost: { low: 0, high: 10_000 },
  harmonisation: { low: 0, high: 0.05 },
  fteCost: { low: 40_000, high: 50_000 },
};

const families = staff.fields.flatMap((field) =>
  field.name === 'job_family' && field.type === 'choice' ? field.choices : [],
);

/** The words for a job family of the register of staff; its value when it is not one of them. */
export function familyLabel(family: string): Bilingual {
  return families.find(({ value }) => value === family)?.label ?? label(family, family);
}

/** Job families in the order of the register of staff. */
export const familyOrder: readonly string[] = families.map(({ value }) => value);

/** The hypotheses in plain sentences, to be printed with any result that rests on them. */
export function hypothesisSentences({
  functions,
  pointCost,
  harmonisation,
  fteCost,
}: Hypotheses): readonly Bilingual[] {
  const euros = (range: Range, language: Language) =>
    between(range, (value) => `${formatNumber(value, language)}\u00a0€`, language);
  const percents = (range: Range, language: Language) =>
    between(
      range,
      (value) => `${formatNumber(100 * value, language, 1)}${language === 'fr' ? '\u00a0' : ''}%`,
      language,
    );
  const pooled = functions.map(({ family, retained }) => {
    const { fr, en } = familyLabel(family);
    return label(
      `Métier mis en commun\u00a0: ${fr}\u202f; ${percents(retained, 'fr')} des ETP restent nécessaires, là où deux structures au moins en ont.`,
      `Pooled job: ${en}; ${percents(retained, 'en')} of its FTE are still needed, where two structures at least have some.`,
    );
  });
  const none = label('Aucun métier n’est mis en commun.', 'No job is pooled.');
  return [
    ...(pooled.length > 0 ? pooled : [none]),
    label(
      `Un ETP libéré ou ajouté vaut ${euros(fteCost, 'fr')} par an.`,
      `One FTE freed or added is worth ${euros(fteCost, 'en')} a year.`,
    ),
    label(
      `Chaque point d’accueil gardé ouvert au-delà du premier ajoute ${euros(pointCost, 'fr')} par an.`,
      `Each reception point kept open beyond the first adds ${euros(pointCost, 'en')} a year.`,
    ),
    label(
      `Harmonisation\u00a0: la masse salariale et les heures d’ouverture montent de ${percents(harmonisation, 'fr')}, sans qu’un point dépasse celui qui ouvre le plus.`,
      `Harmonisation: the wage bill and opening hours rise by ${percents(harmonisation, 'en')}, no point going beyond the one that opens most.`,
    ),
    label(
      'Ce qui n’est pas mis en commun reste comme avant. Une structure partagée entre deux destinations compte pour sa part.',
      'What is not pooled stays as it was. A structure shared between two destinations counts for its share.',
    ),
  ];
}

function between(range: Range, shown: (value: number) => string, language: Language): string {
  const { low, high } = ordered(range);
  if (low === high) return shown(low);
  return language === 'fr' ? `${shown(low)} à ${shown(high)}` : `${shown(low)} to ${shown(high)}`;
}
