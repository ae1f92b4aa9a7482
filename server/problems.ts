import type { Language } from '../geodata/text/format';
import { accessProblems } from './auth/problem-kinds';
import { importProblems } from './imports/problem-kinds';
import { scenarioProblems } from './scenarios/problem-kinds';
import { seminarProblems } from './seminars/problem-kinds';
import { sitingProblems } from './siting/problem-kinds';
import { travelProblems } from './travel/problem-kinds';

/** A sentence in both languages of the interface. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Every kind of refusal or failure the server answers with, as listed on the documentation page. */
export const problemKinds = {
  'invalid-parameter': {
    status: 400,
    title: { fr: 'Paramètre refusé', en: 'Parameter refused' },
    meaning: {
      fr: 'Un paramètre est inconnu, répété ou mal formé\u202f; «\u00a0parameters\u00a0» dit lequel et ce qui était attendu.',
      en: 'A parameter is unknown, repeated or malformed; "parameters" says which and what was expected.',
    },
  },
  'edit-conflict': {
    status: 412,
    title: { fr: 'Modifié entre-temps', en: 'Changed meanwhile' },
    meaning: {
      fr: 'Quelqu’un d’autre a modifié la ligne depuis que vous l’avez lue ; rien n’a été écrit. « conflicts » la donne telle qu’elle est.',
      en: 'Someone else has changed the row since you read it; nothing was written. "conflicts" gives it as it is.',
    },
  },
  'version-required': {
    status: 428,
    title: { fr: 'Version attendue', en: 'Version expected' },
    meaning: {
      fr: 'Dites par l’en-tête « If-Match » quelle version vous avez lue, pour que rien ne soit écrasé sans être vu.',
      en: 'Tell by the "If-Match" header which version you have read, so that nothing is overwritten unseen.',
    },
  },
  'refused-values': {
    status: 422,
    title: { fr: 'Valeurs refusées', en: 'Values refused' },
    meaning: {
      fr: 'Des valeurs ne conviennent pas ; rien n’a été écrit. « issues » dit lesquelles, pourquoi et que faire.',
      en: 'Some values will not do; nothing was written. "issues" says which, why and what to do.',
    },
  },
  'proposal-decided': {
    status: 409,
    title: { fr: 'Proposition déjà traitée', en: 'Proposal already decided' },
    meaning: {
      fr: 'Cette proposition n’attend plus : elle a été acceptée, refusée ou retirée entre-temps.',
      en: 'This proposal waits no more: it was accepted, refused or withdrawn meanwhile.',
    },
  },
  'storage-full': {
    status: 507,
    title: { fr: 'Plus de place', en: 'No space left' },
    meaning: {
      fr: 'Le disque du serveur est plein : rien n’a été écrit. Libérez de la place, puis recommencez ; rien n’est à redémarrer.',
      en: 'The disk of the server is full: nothing was written. Make space, then try again; nothing needs a restart.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { fr: 'Demande trop grosse', en: 'Request too large' },
    meaning: {
      fr: 'Le corps de la demande dépasse 16\u00a0Mo\u202f; rien n’a été lu ni écrit. Envoyez-le en plusieurs fois.',
      en: 'The body of the request is larger than 16 MB; nothing was read nor written. Send it in several parts.',
    },
  },
  'not-found': {
    status: 404,
    title: { fr: 'Adresse inconnue', en: 'Unknown address' },
    meaning: { fr: 'Rien ne se trouve à cette adresse.', en: 'There is nothing at this address.' },
  },
  'method-not-allowed': {
    status: 405,
    title: { fr: 'Méthode non admise', en: 'Method not allowed' },
    meaning: {
      fr: 'L’en-tête «\u00a0Allow\u00a0» de la réponse donne les méthodes admises à cette adresse.',
      en: 'The "Allow" header of the answer gives the methods admitted at this address.',
    },
  },
  'internal-error': {
    status: 500,
    title: { fr: 'Erreur du serveur', en: 'Server error' },
    meaning: {
      fr: 'Une erreur imprévue, consignée dans le journal du serveur sous le numéro «\u00a0requestId\u00a0».',
      en: 'An unexpected error, written to the server’s log under the number "requestId".',
    },
  },
  'database-unavailable': {
    status: 503,
    title: { fr: 'Base de données indisponible', en: 'Database unavailable' },
    meaning: {
      fr: 'La base de données ne répond pas\u202f; réessayez dans un instant.',
      en: 'The database does not answer; try again in a moment.',
    },
  },
  'server-busy': {
    status: 503,
    title: { fr: 'Trop de demandes à la fois', en: 'Too many requests at a time' },
    meaning: {
      fr: 'Trop de demandes de ce genre attendent déjà leur tour\u202f; réessayez dans un instant.',
      en: 'Too many requests of this kind wait for their turn already; try again in a moment.',
    },
  },
  'too-heavy': {
    status: 503,
    title: { fr: 'Trop lourd à faire', en: 'Too heavy to make' },
    meaning: {
      fr: 'Ce fichier demande plus de temps ou de mémoire que le serveur n’en accorde\u202f; demandez-en un plus petit (moins de points par pouce, moins de pages).',
      en: 'This file takes more time or memory than the server grants; ask for a smaller one (fewer dots per inch, fewer pages).',
    },
  },
  'query-too-long': {
    status: 503,
    title: { fr: 'Requête trop longue', en: 'Query too long' },
    meaning: {
      fr: 'La base de données a interrompu la requête\u202f; demandez moins à la fois («\u00a0bbox\u00a0», «\u00a0limit\u00a0»).',
      en: 'The database stopped the query; ask for less at a time ("bbox", "limit").',
    },
  },
  'no-dataset': {
    status: 503,
    title: { fr: 'Aucune donnée chargée', en: 'No data loaded' },
    meaning: {
      fr: 'La base ne contient encore aucun jeu de données\u202f; redémarrez le serveur pour le charger.',
      en: 'The database holds no dataset yet; restart the server to load it.',
    },
  },
  ...accessProblems,
  ...importProblems,
  ...scenarioProblems,
  ...seminarProblems,
  ...sitingProblems,
  ...travelProblems,
} as const satisfies Record<string, { status: number; title: Bilingual; meaning: Bilingual }>;
export type ProblemKind = keyof typeof problemKinds;

/** A refused parameter: its name, what was received (null for one that is not repeated, as in the body of a request) and what was expected. */
export interface RefusedParameter {
  readonly name: string;
  readonly received: string | null;
  readonly expected: Bilingual;
}

interface ProblemDetails {
  readonly detail?: Bilingual;
  readonly parameters?: readonly RefusedParameter[];
  readonly retryAfter?: number;
  /** Other members of the document. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** Trouble to be told to the caller as application/problem+json; `detail` defaults to the meaning of its kind. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly detail: Bilingual;
  readonly parameters: readonly RefusedParameter[];
  readonly members: Readonly<Record<string, unknown>>;
  /** Seconds to wait before trying again; null when there is nothing to say of it. */
  readonly retryAfter: number | null;
  constructor(
    readonly kind: ProblemKind,
    { detail, parameters = [], retryAfter, members = {}, cause }: ProblemDetails = {},
  ) {
    super(kind, { cause });
    this.detail = detail ?? problemKinds[kind].meaning;
    this.parameters = parameters;
    this.members = members;
    this.retryAfter = retryAfter ?? (problemKinds[kind].status === 503 ? 5 : null);
  }
}

/** The refusal of one or several parameters; the detail names each with what was expected. */
export function refusedParameters(parameters: readonly RefusedParameter[]): Problem {
  const sentence = {
    fr: ({ name, received, expected }: RefusedParameter) =>
      `Paramètre «\u00a0${name}\u00a0»\u00a0: ${received === null ? '' : `reçu «\u00a0${received}\u00a0», `}attendu ${expected.fr}.`,
    en: ({ name, received, expected }: RefusedParameter) =>
      `Parameter "${name}": ${received === null ? '' : `received "${received}", `}expected ${expected.en}.`,
  };
  return new Problem('invalid-parameter', {
    detail: { fr: parameters.map(sentence.fr).join(' '), en: parameters.map(sentence.en).join(' ') },
    parameters,
  });
}
