/** A page of accounts, apart from the map. */
export type AccountPage =
  | { readonly kind: 'sign-in' | 'account' | 'accounts' }
  | { readonly kind: 'invitation' | 'reset'; readonly token: string };

/** The page of accounts at a path, null when the path is one of the map. */
export function accountPageAt(path: string): AccountPage | null {
  const [name, token, ...more] = path.split('/').filter((part) => part !== '');
  if (more.length > 0) return null;
  if (token !== undefined) {
    if (name === 'invitation') return { kind: 'invitation', token };
    return name === 'mot-de-passe' ? { kind: 'reset', token } : null;
  }
  if (name === 'connexion') return { kind: 'sign-in' };
  if (name === 'compte') return { kind: 'account' };
  return name === 'comptes' ? { kind: 'accounts' } : null;
}

/** Address of the sign-in page that leads back to a path of this server with its query. */
export function signInPath(back: string): string {
  return `/connexion?retour=${encodeURIComponent(back)}`;
}

/** The path to go back to after signing in, from the query of the sign-in page; never one of another server. */
export function wayBack(query: string): string {
  const asked = new URLSearchParams(query).get('retour') ?? '';
  return /^\/(?![/\\])/.test(asked) ? asked : '/reseau';
}
