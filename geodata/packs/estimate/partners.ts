import type { ActorRole, InitiativeType } from '../../model/initiative';
import type { Random } from './random';

/** An actor (identifier in actors.csv) that may appear in an initiative, and how likely. */
interface Partner {
  readonly actor: string;
  readonly role: ActorRole;
  readonly probability: number;
}
const sure = 1;
const likely = 0.75;
const possible = 0.4;
const rare = 0.15;

const carriedByAuthorities: Partner = { actor: 'collectivites', role: 'carries', probability: sure };
const runByUnion: Partner = { actor: 'udotsi', role: 'runs', probability: likely };
const consultedField: readonly Partner[] = [
  { actor: 'socioprofessionnels', role: 'consulted', probability: likely },
  { actor: 'habitants', role: 'consulted', probability: rare },
];

/** Who may take part in an initiative of each type; every one has at least one partner that is sure. */
const partners: Readonly<Record<InitiativeType, readonly Partner[]>> = {
  strategy: [
    carriedByAuthorities,
    { actor: 'udotsi', role: 'runs', probability: possible },
    { actor: 'departement', role: 'funds', probability: possible },
    { actor: 'adrt', role: 'consulted', probability: possible },
    { actor: 'cci', role: 'consulted', probability: rare },
    ...consultedField,
  ],
  development_schema: [
    carriedByAuthorities,
    { actor: 'region', role: 'funds', probability: possible },
    { actor: 'departement', role: 'funds', probability: possible },
    { actor: 'adrt', role: 'consulted', probability: likely },
    { actor: 'maires', role: 'consulted', probability: rare },
    ...consultedField,
  ],
  reception_schema: [
    { actor: 'collectivites', role: 'funds', probability: sure },
    runByUnion,
    { actor: 'adrt', role: 'consulted', probability: possible },
    { actor: 'federations', role: 'consulted', probability: rare },
    ...consultedField,
  ],
  regional_contract: [
    { actor: 'region', role: 'funds', probability: sure },
    carriedByAuthorities,
    { actor: 'crt', role: 'runs', probability: likely },
    { actor: 'adrt', role: 'consulted', probability: likely },
    { actor: 'departement', role: 'funds', probability: possible },
    ...consultedField,
  ],
  objectives_agreement: [
    { actor: 'collectivites', role: 'funds', probability: sure },
    { actor: 'udotsi', role: 'consulted', probability: rare },
    { actor: 'maires', role: 'consulted', probability: rare },
  ],
  observatory: [
    runByUnion,
    { actor: 'crt-observatoire', role: 'consulted', probability: sure },
    { actor: 'insee', role: 'consulted', probability: possible },
    { actor: 'universites', role: 'consulted', probability: rare },
    { actor: 'cci', role: 'consulted', probability: possible },
    { actor: 'socioprofessionnels', role: 'consulted', probability: likely },
  ],
  quality: [
    { actor: 'udotsi', role: 'runs', probability: sure },
    { actor: 'otf', role: 'carries', probability: likely },
    { actor: 'cci', role: 'consulted', probability: rare },
  ],
  si_charter: [
    { actor: 'udotsi', role: 'carries', probability: sure },
    { actor: 'maires', role: 'consulted', probability: possible },
  ],
  digital: [
    { actor: 'udotsi', role: 'runs', probability: sure },
    { actor: 'crt', role: 'funds', probability: possible },
    { actor: 'agefos', role: 'funds', probability: possible },
    { actor: 'cnfpt', role: 'funds', probability: rare },
    { actor: 'direccte', role: 'funds', probability: rare },
    { actor: 'socioprofessionnels', role: 'consulted', probability: likely },
  ],
  agenda21: [
    carriedByAuthorities,
    { actor: 'region', role: 'funds', probability: possible },
    { actor: 'habitants', role: 'consulted', probability: likely },
  ],
};

/** The actors of an invented initiative and their roles, each at most once, in the order of the table. */
export function partnersOf(
  type: InitiativeType,
  random: Random,
): { readonly actor: string; readonly role: ActorRole }[] {
  return partners[type]
    .filter(({ probability }) => random.chance(probability))
    .map(({ actor, role }) => ({ actor, role }));
}
