import { actions } from '../../geodata/model/account';
import type { Action, Role } from '../../geodata/model/account';

/** Who asks: someone with a role, or someone who is not signed in. */
export type Who = Role | 'anonymous';

/** How far one may go with an action: on everything, on the objects given to the account alone, or not at all. */
export type Extent = 'all' | 'granted' | 'none';

type Row = Readonly<Record<Who, Extent>>;

const everyone: Row = {
  anonymous: 'all',
  reader: 'all',
  contributor: 'all',
  engineer: 'all',
  administrator: 'all',
};
const signedIn: Row = { ...everyone, anonymous: 'none' };
const engineers: Row = {
  anonymous: 'none',
  reader: 'none',
  contributor: 'none',
  engineer: 'all',
  administrator: 'all',
};
const engineersAndOwners: Row = { ...engineers, contributor: 'granted' };
const administrators: Row = { ...engineers, engineer: 'none' };

/**
 * Who may do what: the only table of it. A contributor proposes for the objects given to the account and does nothing else: what
 * enters without validation (`object.edit`) is for engineers.
 */
export const permissions: Readonly<Record<Action, Row>> = {
  'service.use': everyone,
  'network.read': everyone,
  'object.propose': engineersAndOwners,
  'object.edit': engineers,
  'object.validate': engineers,
  'import.stage': engineers,
  'import.accept': engineers,
  'journal.read': engineersAndOwners,
  'journal.restore': engineers,
  'campaign.edit': engineers,
  'scenario.edit': engineers,
  'seminar.edit': engineers,
  'travel.compute': engineers,
  'referential.edit': administrators,
  'account.own': signedIn,
  'accounts.manage': administrators,
  'packs.manage': administrators,
};

/** Settings that move a line of the table. */
export interface Openness {
  /** Reading the network needs no account. */
  readonly publicRead: boolean;
}

/** How far someone may go with an action. */
export function extentOf(action: Action, who: Who, { publicRead }: Openness): Extent {
  if (action === 'network.read' && who === 'anonymous' && !publicRead) return 'none';
  return permissions[action][who];
}

/** Every action that someone may do, at least on some objects. */
export function actionsOf(who: Who, openness: Openness): Action[] {
  return actions.filter((action) => extentOf(action, who, openness) !== 'none');
}
