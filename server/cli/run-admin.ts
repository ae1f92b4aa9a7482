import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { passwordLength } from '../../geodata/model/account';
import { formatDate } from '../../geodata/text/format';
import { roleNames } from '../../geodata/text/roles';
import { invite, offerReset } from '../auth/links';
import type { LinkContext, LinkMaker } from '../auth/links';
import { hashChosen } from '../auth/passwords';
import type { Config } from '../config';
import { migrate } from '../db/migrate';
import { openDatabase } from '../db/open';
import type { Sql } from '../db/fragments';
import { insertAdministrator } from '../db/queries/account-links';
import { readAccounts } from '../db/queries/accounts';
import { createLog } from '../log';
import { Problem } from '../problems';
import { emailField, nameField } from '../auth/fields';

const usage = `Comptes\u00a0: ce qui se fait sans l’écran.

  npm run admin -- create --email ADRESSE --name NOM   crée un administrateur\u202f; le mot de passe est demandé
  npm run admin -- create --email ADRESSE --link       donne un lien d’invitation d’administrateur
  npm run admin -- list                                liste les comptes
  npm run admin -- reset ADRESSE                       donne un lien pour choisir un nouveau mot de passe`;

/** Where the command says things, and what it uses of the outside. */
export interface AdminContext {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'publicUrl' | 'port' | 'logLevel'>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Asks for a line that is not shown. */
  readonly askSecret: (question: string) => Promise<string>;
}

type Command =
  | { readonly kind: 'create'; readonly email: string; readonly name: string | null }
  | { readonly kind: 'reset'; readonly email: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'usage' };

/** A refusal to be told as it is, in French. */
class AdminError extends Error {}

/** What the arguments ask for; null when they cannot be understood. */
function understand(args: readonly string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        link: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [verb, object, ...more] = positionals;
    const { email, name, link = false } = values;
    if (values.help === true) return { kind: 'usage' };
    if (more.length > 0) return null;
    if (verb === 'list' && object === undefined) return { kind: 'list' };
    if (verb === 'reset' && object !== undefined) return { kind: 'reset', email: object };
    if (verb === 'create' && object === undefined && email !== undefined && (name !== undefined) !== link)
      return { kind: 'create', email, name: name ?? null };
    return null;
  } catch {
    return null;
  }
}

/**
 * Runs `npm run admin` with its arguments. Speaks French. Returns the exit status: 0 when done, 1 when it cannot be done now, 2 on
 * arguments that cannot be used.
 */
export async function runAdmin(args: readonly string[], context: AdminContext): Promise<0 | 1 | 2> {
  const { config, say, complain } = context;
  const command = understand(args);
  if (command === null || command.kind === 'usage') {
    (command === null ? complain : say)(usage);
    return command === null ? 2 : 0;
  }
  try {
    // Before the database opens: whoever mistypes does not wait for it.
    const email =
      'email' in command
        ? read(
            emailField,
            command.email,
            `«\u00a0${command.email}\u00a0» n’est pas une adresse électronique.`,
          )
        : '';
    const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
    const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log });
    try {
      await migrate(database);
      const { sql } = database;
      const links: LinkMaker = { sql, mailer: null, log, now: () => new Date() };
      if (command.kind === 'list') await list(sql, say);
      else if (command.kind === 'reset') await reset(links, email, context);
      else if (command.name === null) await inviteAdministrator(links, email, context);
      else await create(sql, email, command.name, context);
    } finally {
      await database.close();
    }
    return 0;
  } catch (error) {
    complain(explain(error));
    return error instanceof AdminError ? 2 : 1;
  }
}

async function list(sql: Sql, say: AdminContext['say']): Promise<void> {
  const accounts = await readAccounts(sql);
  if (accounts.length === 0) say('Aucun compte.');
  for (const { email, name, role, disabled, lastSignInAt } of accounts) {
    const seen =
      lastSignInAt === null ? 'pas connecté' : `connecté le ${formatDate(lastSignInAt.slice(0, 10), 'fr')}`;
    say([email, name, roleNames.fr[role], disabled ? 'désactivé' : seen].join('\t'));
  }
}

async function reset(links: LinkMaker, email: string, context: AdminContext): Promise<void> {
  const [account] = await readAccounts(links.sql, email);
  const made = account === undefined ? null : await offerReset(links, contextOf(context), account.id);
  if (made?.link == null) throw new AdminError(`Aucun compte actif à l’adresse ${email}.`);
  context.say(
    `Lien pour choisir un nouveau mot de passe, valable une fois et 24\u00a0heures\u00a0:\n${made.link}`,
  );
}

async function inviteAdministrator(links: LinkMaker, email: string, context: AdminContext): Promise<void> {
  const made = await invite(links, contextOf(context), { email, role: 'administrator', grants: [] });
  if (made?.link == null) throw new AdminError(`L’adresse ${email} a déjà un compte.`);
  context.say(`Lien d’invitation, valable une fois et 7\u00a0jours\u00a0:\n${made.link}`);
}

async function create(
  sql: Sql,
  email: string,
  givenName: string,
  { say, askSecret }: AdminContext,
): Promise<void> {
  const name = read(nameField, givenName, 'Le nom est vide ou trop long.');
  const [taken] = await readAccounts(sql, email);
  if (taken !== undefined) throw new AdminError(`L’adresse ${email} a déjà un compte.`);
  const { min, max } = passwordLength;
  const password = await askSecret(`Mot de passe (au moins ${min}\u00a0caractères)\u00a0: `);
  if (password.length < min || password.length > max)
    throw new AdminError(`Le mot de passe doit avoir de ${min} à ${max}\u00a0caractères.`);
  if ((await askSecret('Encore une fois\u00a0: ')) !== password)
    throw new AdminError('Les deux mots de passe ne sont pas les mêmes.');
  const passwordHash = await hashChosen(password, { email, name });
  if (!(await insertAdministrator(sql, { id: randomUUID(), email, name, passwordHash })))
    throw new AdminError(`L’adresse ${email} a déjà un compte.`);
  say(`${name} (${email}) est administrateur.`);
}

function contextOf({ config }: AdminContext): LinkContext {
  return { origin: config.publicUrl ?? `http://localhost:${config.port}`, language: 'fr', createdBy: null };
}

function read<T>(
  field: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: string,
  refusal: string,
): T {
  const parsed = field.safeParse(value);
  if (!parsed.success) throw new AdminError(refusal);
  return parsed.data;
}

function explain(error: unknown): string {
  if (error instanceof Problem) return error.detail.fr;
  if (!(error instanceof Error)) return String(error);
  const isLocked = error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ELOCKED';
  if (isLocked)
    return `${error.message}\nLe serveur est en marche\u00a0: gérez les comptes à l’écran «\u00a0Comptes\u00a0» de l’application, ou, s’il n’y a pas encore d’administrateur, ouvrez le lien «\u00a0Premier administrateur\u00a0» qu’il a affiché en démarrant.`;
  // The databases' own refusals are written to be shown; anything else is a bug, told whole.
  return error instanceof AdminError || error.constructor === Error
    ? error.message
    : (error.stack ?? error.message);
}
