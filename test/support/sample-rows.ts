import type { Confidence } from '../../geodata/model/evidence';
import { normalised } from '../../geodata/register/check-row';
import type { Value } from '../../geodata/register/field';
import { registerOf } from '../../geodata/register/registry';
import type { RowContent, RowEvidence } from '../../geodata/register/row';

/** A row of a register as it is written: what is not given of its values is unknown. */
export function rowOf(
  register: string,
  id: string,
  values: Readonly<Record<string, Value>>,
  evidence: Partial<RowEvidence> & { readonly confidence: Confidence } = { confidence: 'demonstration' },
): { readonly register: string; readonly id: string; readonly after: RowContent } {
  return {
    register,
    id,
    after: {
      values: normalised(registerOf(register), values),
      evidence: { source: null, year: null, note: null, day: null, ...evidence },
      valueEvidence: {},
    },
  };
}

const directory = { confidence: 'attested', source: 'Annuaire 2012', year: 2012 } as const;
const example = { confidence: 'demonstration', note: 'Exemple' } as const;
const estimated = { confidence: 'estimated' } as const;

const member = (territory: string, commune: string) =>
  rowOf('territory_commune', `${territory}_${commune}`, { territory, commune });
const covers = (initiative: string, territory: string) =>
  rowOf('initiative_perimeter', `${initiative}_${territory}`, { initiative, mode: 'covers', territory });
const event = (initiative: string, kind: string, day: string, until: string | null = null) =>
  rowOf('initiative_event', `${initiative}_${kind}_${day}`, { initiative, event: kind, day, until });
const involves = (initiative: string, actor: string, role: string) =>
  rowOf('initiative_actor', `${initiative}_${actor}`, { initiative, actor, role });

/** The rows of the registers of the sample, see `insertSample`. */
export const sampleRows = [
  rowOf('structure', 'ot-a', { name: 'OT de A', kind: 'OT', commune: '59001' }, directory),
  rowOf('structure', 'ot-d', { name: 'OT de D', kind: 'OT', commune: '59004' }, directory),
  rowOf('structure', 'si-c', { name: 'SI de C', kind: 'SI', commune: '59003' }, example),
  rowOf(
    'structure',
    'ba-b',
    { name: 'Bureau de B', kind: 'BA', commune: '59002', parent: 'ot-a' },
    { confidence: 'declared' },
  ),
  rowOf(
    'structure',
    'si-f',
    { name: 'SI de F', kind: 'SI', commune: '59006', valid_to: '2010-12-31' },
    { ...directory, source: 'Annuaire 2006', year: 2006 },
  ),
  rowOf('classification', 'ot-a_stars', { structure: 'ot-a', nomenclature: 'stars_1999', class: '2' }),
  rowOf(
    'classification',
    'ot-d_stars',
    { structure: 'ot-d', nomenclature: 'stars_1999', class: '4' },
    directory,
  ),
  rowOf('territory', 't-a', { name: 'Pays de A', structure: 'ot-a' }, { ...estimated, note: 'Estimé' }),
  rowOf('territory', 't-c', { name: 'C', structure: 'si-c' }, estimated),
  rowOf(
    'territory',
    't-d-1',
    { name: 'Pays de D avant 2012', structure: 'ot-d', valid_to: '2011-12-31' },
    estimated,
  ),
  rowOf('territory', 't-d-2', { name: 'Pays de D', structure: 'ot-d', valid_from: '2012-01-01' }, estimated),
  member('t-a', '59002'),
  member('t-a', '59001'),
  member('t-c', '59003'),
  member('t-d-1', '59004'),
  member('t-d-2', '59004'),
  member('t-d-2', '59005'),
  member('t-d-2', '59006'),
  rowOf('initiative', 'strategy-a', { type: 'strategy', name: 'Stratégie de A' }, example),
  rowOf('initiative', 'contract', { type: 'regional_contract', name: 'Contrat de A et C' }),
  rowOf('initiative', 'charter-c', { type: 'si_charter', name: 'Charte de C' }),
  covers('strategy-a', 't-a'),
  covers('contract', 't-c'),
  covers('contract', 't-a'),
  covers('charter-c', 't-c'),
  event('strategy-a', 'launched', '2008-01-01'),
  event('strategy-a', 'drafting', '2009-06-01'),
  event('strategy-a', 'adopted', '2011-03-15', '2016-03-14'),
  event('contract', 'drafting', '2010-01-01'),
  event('contract', 'abandoned', '2012-01-01'),
  event('contract', 'adopted', '2013-01-01', '2014-12-31'),
  event('charter-c', 'adopted', '2014-05-01'),
  rowOf('actor', 'region', { name: 'Région' }),
  rowOf('actor', 'cci', { name: 'CCI « du Nord »' }),
  involves('contract', 'region', 'funds'),
  involves('contract', 'cci', 'consulted'),
  involves('strategy-a', 'cci', 'consulted'),
  rowOf('means', 'ot-a_2010', { structure: 'ot-a', year: 2010, fte: 3 }, estimated),
  rowOf('means', 'ot-a_2012', { structure: 'ot-a', year: 2012, fte: 4.5, budget: 200_000 }, estimated),
];
