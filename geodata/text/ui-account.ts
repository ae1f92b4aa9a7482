import type { Role } from '../model/account';

/** Words of the screens of accounts, in one language. */
export interface AccountUi {
  /** Back to the map, by the mark of the application. */
  readonly home: string;
  readonly nav: {
    readonly label: string;
    readonly account: string;
    readonly accounts: string;
    readonly signOut: string;
  };
  readonly fields: {
    readonly email: string;
    readonly name: string;
    readonly password: string;
    readonly newPassword: string;
    readonly currentPassword: string;
    readonly passwordHint: (min: number) => string;
    readonly show: string;
    readonly hide: string;
    /** `expected` completes the sentence: "au moins 12 caractères". */
    readonly refused: (expected: string) => string;
    readonly missing: string;
  };
  readonly offline: string;
  readonly signIn: {
    readonly title: string;
    readonly intro: string;
    readonly submit: string;
    readonly or: string;
    readonly by: (provider: string) => string;
    readonly forgotten: string;
    readonly again: string;
    readonly signedOut: string;
    /** By code of error in the address; `other` for the rest. */
    readonly failures: Readonly<
      Record<
        'signup_disabled' | 'account_not_linked' | 'ACCOUNT_DISABLED' | 'access_denied' | 'other',
        string
      >
    >;
  };
  readonly invitation: {
    readonly title: string;
    readonly first: string;
    readonly offered: (role: string, day: string) => string;
    readonly submit: string;
    readonly orBy: (provider: string) => string;
    readonly refusedTitle: string;
  };
  readonly reset: {
    readonly title: string;
    readonly intro: (email: string) => string;
    readonly submit: string;
    readonly done: string;
    readonly signIn: string;
  };
  readonly account: {
    readonly title: string;
    readonly profile: string;
    readonly role: string;
    readonly grants: string;
    readonly noGrants: string;
    readonly save: string;
    readonly saved: string;
    readonly password: string;
    readonly noPassword: string;
    readonly change: string;
    readonly changed: string;
    readonly sessions: string;
    readonly sessionsIntro: string;
    readonly here: string;
    readonly since: (day: string) => string;
    readonly seen: (day: string) => string;
    readonly end: string;
    readonly endOf: (session: string) => string;
    readonly endOthers: string;
    readonly ended: (count: number) => string;
    readonly unknownBrowser: string;
  };
  readonly accounts: {
    readonly title: string;
    readonly intro: string;
    readonly list: string;
    readonly columns: {
      readonly person: string;
      readonly role: string;
      readonly grants: string;
      readonly seen: string;
      readonly actions: string;
    };
    readonly never: string;
    readonly disabled: string;
    readonly you: string;
    readonly roleOf: (name: string) => string;
    readonly everything: string;
    readonly nothing: string;
    readonly grantCount: (count: number) => string;
    readonly editGrants: (name: string) => string;
    readonly grantsFor: (name: string) => string;
    readonly addGrant: string;
    readonly grantPlaceholder: string;
    readonly noMatch: string;
    readonly removeGrant: (name: string) => string;
    readonly vanished: string;
    readonly structure: string;
    readonly territory: string;
    readonly saveGrants: string;
    readonly cancel: string;
    readonly reset: string;
    readonly disable: string;
    readonly enable: string;
    readonly remove: string;
    readonly removeTitle: (name: string) => string;
    readonly removeText: string;
    readonly actionOn: (action: string, name: string) => string;
    readonly done: {
      readonly role: (name: string, role: string) => string;
      readonly grants: (name: string) => string;
      readonly disabled: (name: string) => string;
      readonly enabled: (name: string) => string;
      readonly removed: (name: string) => string;
    };
    readonly invite: string;
    readonly inviteIntro: string;
    readonly inviteSubmit: string;
    readonly pending: string;
    readonly noPending: string;
    readonly until: (day: string) => string;
    readonly withdraw: string;
    readonly withdrawn: (email: string) => string;
    readonly notAllowed: string;
  };
  readonly link: {
    readonly invitation: (email: string) => string;
    readonly reset: (name: string) => string;
    readonly handOver: (day: string) => string;
    readonly sent: (email: string, day: string) => string;
    readonly copy: string;
    readonly copied: string;
    readonly close: string;
    readonly label: string;
  };
  readonly roles: Readonly<Record<Role, { readonly name: string; readonly may: string }>>;
}
