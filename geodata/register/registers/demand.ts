import { gatewayKinds, type GatewayKind } from '../../model/demand';
import {
  checkPosition,
  choice,
  label,
  nameField,
  positionFields,
  quantity,
  yearField,
} from '../common-fields';
import type { Choice, Field, NumberField, TextField, Values } from '../field';
import { fieldError } from '../register';
import type { Register } from '../register';

const kinds: Readonly<Record<GatewayKind, Choice>> = {
  station: choice('station', 'Gare', 'Railway station', ['gare sncf', 'gare ferroviaire', 'gare tgv']),
  motorway_area: choice('motorway_area', 'Aire d’autoroute', 'Motorway area', [
    'aire',
    'aire de service',
    'aire de repos',
    'autoroute',
  ]),
  port: choice('port', 'Port', 'Port', ['port de plaisance', 'gare maritime', 'terminal ferry']),
  airport: choice('airport', 'Aéroport', 'Airport', ['aerodrome']),
  site: choice('site', 'Site visité', 'Visited site', [
    'site',
    'musee',
    'monument',
    'site touristique',
    'parc',
  ]),
  lodging: choice('lodging', 'Hébergement', 'Lodging', ['hotel', 'camping', 'gite', 'hebergements']),
  other: choice('other', 'Autre', 'Other', ['autres', 'divers']),
};

const measureField: TextField = {
  name: 'measure',
  label: label('Ce qui est compté', 'What is counted'),
  type: 'text',
  format: 'line',
  max: 200,
  required: true,
  synonyms: ['mesure', 'unite', 'nature', 'type de poids', 'indicateur'],
  help: label(
    'Par exemple\u00a0: visiteurs par mois, lits touristiques. Seuls les poids de même nom s’ajoutent.',
    'For instance: visitors a month, tourist beds. Only weights of the same name add up.',
  ),
};

const weightField: NumberField = {
  ...quantity('weight', label('Poids', 'Weight'), {
    max: 1e9,
    decimals: 2,
    synonyms: ['valeur', 'nombre', 'frequentation', 'visiteurs', 'lits', 'quantite', 'effectif'],
  }),
  required: true,
};

function monthField(name: string, text: Field['label'], synonyms: readonly string[]): NumberField {
  return {
    name,
    label: text,
    type: 'number',
    min: 1,
    max: 12,
    decimals: 0,
    required: false,
    synonyms,
    help: label(
      'De 1 (janvier) à 12. Vide\u00a0: toute l’année.',
      'From 1 (January) to 12. Empty: all the year.',
    ),
  };
}

const monthFields = [
  monthField('month_from', label('Du mois', 'From month'), ['mois debut', 'mois de debut', 'saison debut']),
  monthField('month_to', label('Au mois', 'To month'), ['mois fin', 'mois de fin', 'saison fin']),
] as const;

/** A season has both its months or none. */
function checkSeason({ month_from: from, month_to: to }: Values) {
  if ((from === null) === (to === null)) return [];
  return [fieldError('register-half-season', from === null ? 'month_from' : 'month_to')];
}

/** Gateways: where visitors come in or stay without being inhabitants, and how many. Positions are WGS 84 degrees. */
export const gateway: Register = {
  id: 'gateway',
  theme: 'demand',
  title: label('Portes d’entrée', 'Gateways'),
  one: label('porte d’entrée', 'gateway'),
  fields: [
    { ...nameField, synonyms: [...(nameField.synonyms ?? []), 'site', 'gare', 'lieu', 'porte'] },
    {
      name: 'kind',
      label: label('Nature', 'Kind'),
      type: 'choice',
      required: true,
      choices: gatewayKinds.map((kind) => kinds[kind]),
      synonyms: ['type', 'categorie'],
    },
    ...positionFields(true),
    measureField,
    yearField,
    weightField,
    ...monthFields,
  ],
  key: ['name', 'measure', 'year', 'month_from'],
  naming: ['name'],
  subjects: [],
  writers: 'engineers',
  readers: 'everyone',
  check: (values) => [...checkPosition(values), ...checkSeason(values)],
};

/** Weights of demand by commune, beside its inhabitants: beds, overnight stays, second homes… */
export const demandWeight: Register = {
  id: 'demand_weight',
  theme: 'demand',
  title: label('Poids par commune', 'Weights by commune'),
  one: label('poids d’une commune', 'weight of a commune'),
  fields: [
    {
      name: 'commune',
      label: label('Commune', 'Commune'),
      type: 'reference',
      to: 'commune',
      required: true,
      synonyms: ['insee', 'code insee', 'code commune', 'nom commune', 'ville'],
    },
    measureField,
    yearField,
    weightField,
    ...monthFields,
  ],
  key: ['commune', 'measure', 'year', 'month_from'],
  naming: ['commune', 'measure'],
  subjects: [],
  writers: 'engineers',
  readers: 'everyone',
  check: checkSeason,
};
