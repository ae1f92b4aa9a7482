import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationRoot, ConfigError, readConfig } from '../../server/config';

describe('settings of the server', () => {
  it('have values that suit a first start', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve(applicationRoot, '.data'),
      databaseUrl: null,
      logLevel: 'info',
      basemap: null,
      publicUrl: null,
      packFolder: resolve(applicationRoot, 'geodata/packs/nord'),
      officialContours: true,
      backupKeep: 14,
      publicRead: true,
      secret: null,
      trustedProxies: ['127.0.0.0/8', '::1'],
      mail: null,
      identityProvider: null,
    });
  });

  it('are read from the environment; an empty variable counts as absent', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      MAILLAGE_DATA_DIR: '/srv/maillage',
      DATABASE_URL: 'postgresql://u:p@db:5432/maillage',
      LOG_LEVEL: 'warn',
      BASEMAP_URL: 'https://tiles.example.org/{z}/{x}/{y}.png',
      BASEMAP_ATTRIBUTION: '© Exemple',
      PUBLIC_URL: 'https://carte.example.fr/',
      MAILLAGE_PACK: '',
      OFFICIAL_CONTOURS: 'off',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/maillage',
      databaseUrl: 'postgresql://u:p@db:5432/maillage',
      logLevel: 'warn',
      basemap: { url: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: '© Exemple' },
      publicUrl: 'https://carte.example.fr',
      officialContours: false,
    });
    expect(config.packFolder).toBe(resolve(applicationRoot, 'geodata/packs/nord'));
  });

  it('say where mail goes, who else signs people in, and which proxies are believed', () => {
    const config = readConfig({
      PUBLIC_URL: 'https://carte.example.fr',
      PUBLIC_READ: 'off',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      SMTP_URL: 'smtps://u:p@mail.example.org:465',
      MAIL_FROM: 'Maillage <carte@example.fr>',
      OIDC_ISSUER: 'https://sso.example.org/api/v2',
      OIDC_CLIENT_ID: 'maillage',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_LABEL: 'ProConnect',
      OIDC_SCOPES: 'openid email given_name usual_name',
      OIDC_VERIFIED_EMAIL: 'always',
    });
    expect(config).toMatchObject({
      publicRead: false,
      trustedProxies: ['10.0.0.0/8', '::1'],
      mail: { smtpUrl: 'smtps://u:p@mail.example.org:465', from: 'Maillage <carte@example.fr>' },
      identityProvider: {
        issuer: 'https://sso.example.org/api/v2',
        clientId: 'maillage',
        clientSecret: 'secret',
        label: 'ProConnect',
        scopes: ['openid', 'email', 'given_name', 'usual_name'],
        verifiedEmail: 'always',
      },
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '3000.5' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://db/maillage' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'maillage' }, 'DATABASE_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ BASEMAP_URL: 'https://tiles.example.org/{z}/{x}', BASEMAP_ATTRIBUTION: 'x' }, 'BASEMAP_URL'],
    [{ BASEMAP_URL: 'https://tiles.example.org/{z}/{x}/{y}.png' }, 'BASEMAP_ATTRIBUTION'],
    [{ BASEMAP_ATTRIBUTION: 'x' }, 'BASEMAP_URL'],
    [{ PUBLIC_URL: 'carte.example.fr' }, 'PUBLIC_URL'],
    [{ BACKUP_KEEP: '0' }, 'BACKUP_KEEP'],
    [{ BACKUP_KEEP: 'two' }, 'BACKUP_KEEP'],
    [{ OFFICIAL_CONTOURS: 'yes' }, 'OFFICIAL_CONTOURS'],
    [{ PUBLIC_READ: 'no' }, 'PUBLIC_READ'],
    [{ MAILLAGE_SECRET: 'too short' }, 'MAILLAGE_SECRET'],
    [{ TRUSTED_PROXIES: '10.0.0.1, proxy.example.org' }, 'TRUSTED_PROXIES'],
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'x@example.org' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM'],
    [
      {
        OIDC_ISSUER: 'http://sso.example.org',
        OIDC_CLIENT_ID: 'x',
        OIDC_CLIENT_SECRET: 'y',
        PUBLIC_URL: 'https://x.org',
      },
      'OIDC_ISSUER',
    ],
    [
      { OIDC_ISSUER: 'https://sso.example.org', OIDC_CLIENT_ID: 'x', PUBLIC_URL: 'https://x.org' },
      'OIDC_CLIENT_SECRET',
    ],
    [{ OIDC_ISSUER: 'https://sso.example.org', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }, 'PUBLIC_URL'],
    [{ OIDC_VERIFIED_EMAIL: 'never' }, 'OIDC_VERIFIED_EMAIL'],
  ])('are refused in French with the name of the variable: %o', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(name);
  });

  it('are all refused at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*\n.*LOG_LEVEL/);
  });
});
