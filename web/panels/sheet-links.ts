import type { Me } from '../../geodata/model/account';
import type { Sheet } from '../../geodata/scene/sheet-parts';
import type { Tables } from '../../geodata/scene/tables';

/** Where the object of a sheet is edited, and where its history is read; null for who may not, and for what is not edited. */
export interface SheetLinks {
  readonly edit: string | null;
  readonly history: string | null;
}

const pages = { structure: 'structures', territory: 'territoires' } as const;

/** Whether a contributor's proposals on the object are received: it, or the structure of the territory, was given to them. */
function isGiven({ account }: Me, { kind, id }: Sheet, tables: Tables): boolean {
  const structure = tables.territories.find(({ territory }) => territory === id)?.structure;
  return (account?.grants ?? []).some(
    (grant) =>
      (grant.kind === kind && grant.id === id) ||
      (kind === 'territory' && grant.kind === 'structure' && grant.id === structure),
  );
}

/** The links of a sheet into the base, for who is signed in. The server decides again. */
export function sheetLinks(me: Me | null, sheet: Sheet, tables: Tables): SheetLinks {
  if (me === null || sheet.kind === 'zone' || sheet.kind === 'commune') return { edit: null, history: null };
  const id = encodeURIComponent(sheet.id);
  const mayEdit =
    me.may.includes('object.edit') || (me.may.includes('object.propose') && isGiven(me, sheet, tables));
  return {
    edit: mayEdit ? `/donnees/${pages[sheet.kind]}/${id}` : null,
    history: me.may.includes('journal.read') ? `/donnees/historique/${sheet.kind}/${id}` : null,
  };
}
