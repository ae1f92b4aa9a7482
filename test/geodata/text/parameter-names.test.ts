import { expect, it } from 'vitest';
import { catchmentParameters } from '../../../geodata/scene/catchment-url';
import { viewParameters } from '../../../geodata/scene/url';
import { parameterNames, parameterWords } from '../../../geodata/text/parameter-names';

it('has words for the parameters of addresses, and for nothing else', () => {
  const params = new Set(['theme', ...viewParameters, ...catchmentParameters]);
  expect(Object.keys(parameterWords).toSorted()).toEqual([...params].toSorted());
});

it('calls parameters by the words of a language, each once', () => {
  expect(parameterNames(['outlines', 'select', 'outlines'], 'fr')).toEqual([
    'limites à afficher',
    'sélection',
  ]);
  expect(parameterNames(['steps'], 'en')).toEqual(['thresholds']);
  expect(parameterNames(['unheard'], 'fr')).toEqual(['unheard']);
});
