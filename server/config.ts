import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isAddressRange, ownMachine } from './auth/client-address';
import type { IdentityProviderSettings } from './auth/identity-provider';
import type { MailSettings } from './auth/mail';
import { logLevels } from './log';
import type { Basemap } from './app-env';
import { travelSettings, travelVariables } from './travel/settings';
import type { TravelSettings } from './travel/settings';

/** Settings of the server, read once from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute folder of everything the server writes: embedded database, contours, caches. */
  readonly dataDir: string;
  /** Address of a PostgreSQL with PostGIS; null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly logLevel: (typeof logLevels)[number];
  readonly basemap: Basemap | null;
  /** Origin under which clients see the server, e.g. "https://carte.example.fr"; null: that of each request. */
  readonly publicUrl: string | null;
  /** Absolute folder of the data pack. */
  readonly packFolder: string;
  /** Whether the official contours are tried at the first start. */
  readonly officialContours: boolean;
  /** How many daily copies of the embedded database are kept. */
  readonly backupKeep: number;
  /** Whether reading needs no account. */
  readonly publicRead: boolean;
  /** Signs the cookies; null: a secret kept in the data folder. */
  readonly secret: string | null;
  /** Addresses or ranges of the proxies in front of the server, whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Null: links are handed over by the administrators. */
  readonly mail: MailSettings | null;
  readonly identityProvider: IdentityProviderSettings | null;
  /** The engines of routes over the network. */
  readonly travel: TravelSettings;
}

const webUrl = (name: string) =>
  z.url({
    protocol: /^https?$/,
    error: `${name}\u00a0: une adresse commençant par http:// ou https:// est attendue`,
  });

const environment = z
  .object({
    PORT: z.coerce
      .number('PORT\u00a0: un nombre entier est attendu')
      .int('PORT\u00a0: un nombre entier est attendu')
      .min(0, 'PORT\u00a0: de 0 à 65535')
      .max(65_535, 'PORT\u00a0: de 0 à 65535')
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
    MAILLAGE_DATA_DIR: z.string().default('.data'),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'DATABASE_URL\u00a0: une adresse postgres://… est attendue',
      })
      .optional(),
    LOG_LEVEL: z
      .enum(logLevels, `LOG_LEVEL\u00a0: une valeur parmi ${logLevels.join(', ')} est attendue`)
      .default('info'),
    BASEMAP_URL: webUrl('BASEMAP_URL')
      .refine(
        (url) => ['{x}', '{y}', '{z}'].every((part) => url.includes(part)),
        'BASEMAP_URL\u00a0: un modèle de tuiles avec {z}, {x} et {y} est attendu',
      )
      .optional(),
    BASEMAP_ATTRIBUTION: z.string().optional(),
    PUBLIC_URL: webUrl('PUBLIC_URL').optional(),
    MAILLAGE_PACK: z.string().default('geodata/packs/nord'),
    OFFICIAL_CONTOURS: z
      .enum(['on', 'off'], 'OFFICIAL_CONTOURS\u00a0: «\u00a0on\u00a0» ou «\u00a0off\u00a0» est attendu')
      .default('on'),
    ...travelVariables,
    BACKUP_KEEP: z.coerce
      .number('BACKUP_KEEP\u00a0: un nombre entier de copies est attendu')
      .int('BACKUP_KEEP\u00a0: un nombre entier de copies est attendu')
      .min(1, 'BACKUP_KEEP\u00a0: au moins 1 copie')
      .max(3650, 'BACKUP_KEEP\u00a0: au plus 3650 copies')
      .default(14),
    PUBLIC_READ: z
      .enum(['on', 'off'], 'PUBLIC_READ\u00a0: «\u00a0on\u00a0» ou «\u00a0off\u00a0» est attendu')
      .default('on'),
    MAILLAGE_SECRET: z
      .string()
      .min(32, 'MAILLAGE_SECRET\u00a0: au moins 32 caractères tirés au hasard sont attendus')
      .optional(),
    TRUSTED_PROXIES: z
      .string()
      .transform((text) => text.split(',').map((range) => range.trim()))
      .refine(
        (ranges) => ranges.every(isAddressRange),
        'TRUSTED_PROXIES\u00a0: des adresses IP ou des plages (10.0.0.0/8), séparées par des virgules, sont attendues',
      )
      .default([...ownMachine]),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'SMTP_URL\u00a0: une adresse smtp://… ou smtps://… est attendue' })
      .optional(),
    MAIL_FROM: z.string().optional(),
    OIDC_ISSUER: z
      .url({ protocol: /^https$/, error: 'OIDC_ISSUER\u00a0: une adresse https://… est attendue' })
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_LABEL: z.string().default('OpenID Connect'),
    OIDC_SCOPES: z
      .string()
      .default('openid email profile')
      .transform((text) => text.split(/\s+/)),
    OIDC_VERIFIED_EMAIL: z
      .enum(
        ['claim', 'always'],
        'OIDC_VERIFIED_EMAIL\u00a0: «\u00a0claim\u00a0» ou «\u00a0always\u00a0» est attendu',
      )
      .default('claim'),
  })
  .refine((env) => (env.SMTP_URL === undefined) === (env.MAIL_FROM === undefined), {
    error: 'SMTP_URL et MAIL_FROM vont ensemble\u00a0: indiquez les deux ou aucun',
  })
  .refine(
    (env) =>
      new Set(
        [env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET].map((value) => value === undefined),
      ).size === 1,
    {
      error:
        'OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET vont ensemble\u00a0: indiquez les trois ou aucun',
    },
  )
  .refine((env) => env.OIDC_ISSUER === undefined || env.PUBLIC_URL !== undefined, {
    error: 'OIDC_ISSUER demande PUBLIC_URL\u00a0: c’est l’adresse où le fournisseur d’identité renvoie',
  })
  .refine((env) => (env.BASEMAP_URL === undefined) === (env.BASEMAP_ATTRIBUTION === undefined), {
    error: 'BASEMAP_URL et BASEMAP_ATTRIBUTION vont ensemble\u00a0: indiquez les deux ou aucun',
  });

/** Folder of the application, which relative paths start from. */
export const applicationRoot = fileURLToPath(new URL('..', import.meta.url));

/** Settings that cannot be used; the message, in French, names each variable and what it expects. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from environment variables; an empty variable counts as absent.
 *
 * @param env variables by name
 * @throws ConfigError listing every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ message }) => message).join('\n'));
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(applicationRoot, data.MAILLAGE_DATA_DIR),
    databaseUrl: data.DATABASE_URL ?? null,
    logLevel: data.LOG_LEVEL,
    basemap:
      data.BASEMAP_URL === undefined || data.BASEMAP_ATTRIBUTION === undefined
        ? null
        : { url: data.BASEMAP_URL, attribution: data.BASEMAP_ATTRIBUTION },
    publicUrl: data.PUBLIC_URL === undefined ? null : new URL(data.PUBLIC_URL).origin,
    packFolder: resolve(applicationRoot, data.MAILLAGE_PACK),
    officialContours: data.OFFICIAL_CONTOURS === 'on',
    backupKeep: data.BACKUP_KEEP,
    travel: travelSettings(data),
    ...accountSettings(data),
  };
}

function accountSettings(data: z.infer<typeof environment>) {
  const {
    SMTP_URL: smtpUrl,
    MAIL_FROM: from,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = data;
  const hasProvider = issuer !== undefined && clientId !== undefined && clientSecret !== undefined;
  return {
    publicRead: data.PUBLIC_READ === 'on',
    secret: data.MAILLAGE_SECRET ?? null,
    trustedProxies: data.TRUSTED_PROXIES,
    mail: smtpUrl === undefined || from === undefined ? null : { smtpUrl, from },
    identityProvider: hasProvider
      ? {
          issuer,
          clientId,
          clientSecret,
          label: data.OIDC_LABEL,
          scopes: data.OIDC_SCOPES,
          verifiedEmail: data.OIDC_VERIFIED_EMAIL,
        }
      : null,
  };
}
