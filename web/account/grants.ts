import type { Grant } from '../../geodata/model/account';
import type { AccountUi } from '../../geodata/text/ui-account';

/** An object of the network that can be given to someone, with its name. */
export type NamedObject = Grant & { readonly name: string };

/** The name of an object given to someone, with its kind; of one that is no longer in the network, its identifier. */
export function grantName({ kind, id }: Grant, names: readonly NamedObject[], words: AccountUi): string {
  const known = names.find((object) => object.kind === kind && object.id === id);
  const kindName = words.accounts[kind];
  return known === undefined
    ? `${id} (${kindName}, ${words.accounts.vanished})`
    : `${known.name} (${kindName})`;
}
