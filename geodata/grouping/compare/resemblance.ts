import { formatNumber, type Language } from '../../text/format';
import { label } from '../../register/common-fields';
import type { Bilingual } from '../../register/field';

/** From the most alike down: the least adjusted Rand index of each, after Steinley (2004), and how it is said. */
const degrees: readonly { readonly least: number; readonly words: Bilingual }[] = [
  {
    least: 1,
    words: label('Les deux découpages sont les mêmes.', 'The two plans are the same.'),
  },
  {
    least: 0.9,
    words: label('Les deux découpages sont presque les mêmes.', 'The two plans are almost the same.'),
  },
  {
    least: 0.8,
    words: label('Les deux découpages se ressemblent beaucoup.', 'The two plans are much alike.'),
  },
  {
    least: 0.65,
    words: label('Les deux découpages se ressemblent assez.', 'The two plans are fairly alike.'),
  },
  {
    least: 0.1,
    words: label('Les deux découpages se ressemblent peu.', 'The two plans are little alike.'),
  },
  {
    least: Number.NEGATIVE_INFINITY,
    words: label(
      'Les deux découpages ne se ressemblent pas plus que par hasard.',
      'The two plans are no more alike than by chance.',
    ),
  },
];

/** Small values are not told as 0, nor large ones as 1, when they are not. */
const digits = 2;

/** What an adjusted Rand index says, in one plain sentence each language. */
export function randSentence(index: number): Bilingual {
  const degree = degrees.find(({ least }) => index >= least)?.words ?? label('', '');
  const shown = (language: Language) => formatNumber(floored(index), language, digits);
  return label(
    `${degree.fr} Indice de Rand ajusté\u00a0: ${shown('fr')} (1\u00a0: les mêmes\u202f; 0\u00a0: ce que donne le hasard).`,
    `${degree.en} Adjusted Rand index: ${shown('en')} (1: the same; 0: what chance gives).`,
  );
}

/** What a variation of information says, beside what it would be if the two plans had nothing to do with each other (both in nats). */
export function informationSentence(variation: number, independent: number): Bilingual {
  const shown = (value: number, language: Language) => formatNumber(value, language, digits);
  if (variation === 0)
    return label(
      'Savoir dans quelle destination est une commune de l’un dit dans laquelle elle est de l’autre. Variation d’information\u00a0: 0\u00a0nat.',
      'Knowing the destination of a commune in one tells that in the other. Variation of information: 0 nats.',
    );
  const share = independent === 0 ? 0 : Math.max(1, Math.round((100 * variation) / independent));
  return label(
    `Connaître l’un laisse ${share}\u00a0% d’inconnu sur l’autre, et inversement. Variation d’information\u00a0: ${shown(variation, 'fr')}\u00a0${variation < 2 ? 'nat' : 'nats'}, contre ${shown(independent, 'fr')} s’ils étaient sans rapport.`,
    `Knowing one leaves ${share}% unknown of the other, and the other way round. Variation of information: ${shown(variation, 'en')} nats, against ${shown(independent, 'en')} if they were unrelated.`,
  );
}

/** Cut below, so that 0.999 is not told as 1. */
function floored(value: number): number {
  return Math.floor(value * 10 ** digits) / 10 ** digits;
}
