import { z } from 'zod';
import { travelModes } from '../../geodata/model/travel';
import type { TravelMode } from '../../geodata/model/travel';

/** What the engine calls each mode that is offered. */
export type Profiles = Readonly<Partial<Record<TravelMode, string>>>;

/** Where an engine is, and what may be asked of it. */
export interface EngineSettings {
  /** Base address, without a slash at its end. */
  readonly url: string;
  readonly key: string | null;
  readonly profiles: Profiles;
  /** Day (ISO date) of its roads; null when it is not known. */
  readonly dataDate: string | null;
  /** Size of the largest matrix, in the way that the engine counts it. */
  readonly most: number;
}

/** The engines that answer over the network, by their id; null: not configured. */
export type TravelSettings = Readonly<Record<'ign' | 'osrm' | 'valhalla' | 'ors', EngineSettings | null>>;

function isPlain(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password, search, hash } = new URL(text);
  return username + password + search + hash === '';
}

const url = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name}\u00a0: une adresse commençant par http:// ou https:// est attendue`,
    })
    // What stands there would never be sent, and could be read in what is said of a failure.
    .refine(isPlain, `${name}\u00a0: une adresse sans identifiant, mot de passe ni paramètres est attendue`)
    .transform((text) => text.replace(/\/+$/, ''))
    .optional();
const date = (name: string) => z.iso.date(`${name}\u00a0: une date (2026-01-31) est attendue`).optional();
const most = (name: string, usual: number) => {
  const error = `${name}\u00a0: un nombre entier de 1 à 1000000 est attendu`;
  return z.coerce.number(error).int(error).min(1, error).max(1_000_000, error).default(usual);
};
const profiles = (name: string, usual: string) =>
  z
    .string()
    .default(usual)
    .transform((text, context) => {
      const pairs = text.split(',').map((pair) => pair.trim().split('='));
      const isRight = pairs.every(
        ([mode = '', profile = '']) => travelModes.some((one) => one === mode) && /^[\w-]+$/.test(profile),
      );
      if (!isRight)
        context.addIssue(`${name}\u00a0: des paires mode=profil (car=auto,foot=pedestrian) sont attendues`);
      return Object.fromEntries(pairs) as Profiles;
    });

/** The variables of the environment that engines are configured by. */
export const travelVariables = {
  IGN_URL: url('IGN_URL'),
  IGN_DATE: date('IGN_DATE'),
  OSRM_URL: url('OSRM_URL'),
  OSRM_PROFILES: profiles('OSRM_PROFILES', 'car=driving'),
  OSRM_MAX_TABLE: most('OSRM_MAX_TABLE', 100),
  OSRM_DATE: date('OSRM_DATE'),
  VALHALLA_URL: url('VALHALLA_URL'),
  VALHALLA_PROFILES: profiles('VALHALLA_PROFILES', 'car=auto,bicycle=bicycle,foot=pedestrian'),
  VALHALLA_MAX_PAIRS: most('VALHALLA_MAX_PAIRS', 2500),
  VALHALLA_DATE: date('VALHALLA_DATE'),
  ORS_URL: url('ORS_URL'),
  ORS_KEY: z
    .string()
    .trim()
    .regex(
      /^[\x21-\x7e]+$/,
      'ORS_KEY\u00a0: des lettres sans accent, des chiffres et des signes, sans espace, sont attendus',
    )
    .optional(),
  ORS_PROFILES: profiles('ORS_PROFILES', 'car=driving-car,bicycle=cycling-regular,foot=foot-walking'),
  ORS_MAX_PAIRS: most('ORS_MAX_PAIRS', 3500),
  ORS_DATE: date('ORS_DATE'),
};
const variables = z.object(travelVariables);

/** The settings that checked variables stand for. */
export function travelSettings(env: z.infer<typeof variables>): TravelSettings {
  const engine = (address: string | undefined, rest: Omit<EngineSettings, 'url'>): EngineSettings | null =>
    address === undefined ? null : { url: address, ...rest };
  return {
    ign: engine(env.IGN_URL, {
      ...{ key: null, profiles: { car: 'car', foot: 'pedestrian' } },
      ...{ dataDate: env.IGN_DATE ?? null, most: 1 },
    }),
    osrm: engine(env.OSRM_URL, {
      ...{ key: null, profiles: env.OSRM_PROFILES },
      ...{ dataDate: env.OSRM_DATE ?? null, most: env.OSRM_MAX_TABLE },
    }),
    valhalla: engine(env.VALHALLA_URL, {
      ...{ key: null, profiles: env.VALHALLA_PROFILES },
      ...{ dataDate: env.VALHALLA_DATE ?? null, most: env.VALHALLA_MAX_PAIRS },
    }),
    ors: engine(env.ORS_URL, {
      ...{ key: env.ORS_KEY ?? null, profiles: env.ORS_PROFILES },
      ...{ dataDate: env.ORS_DATE ?? null, most: env.ORS_MAX_PAIRS },
    }),
  };
}
