import type { Value } from '../../geodata/register/field';
import type { Edit, EditOutcome } from '../../geodata/register/exchange';
import { noDecisions } from '../../geodata/imports/contract';
import type { KeptRow } from '../../server/db/queries/import-rows';
import { insertStaged } from '../../server/db/queries/import-rows';
import { insertImport, moveImport } from '../../server/db/queries/imports';
import type { Sql } from '../../server/db/fragments';
import { readRegister } from '../../server/db/queries/register-rows';
import type { Imports } from '../../server/imports/imports';
import type { Registers } from '../../server/registers/store';

/** What acts are made with. */
export interface ActDeps {
  readonly sql: Sql;
  readonly registers: Registers;
  readonly imports: Imports;
  readonly random: () => number;
  /** Told the number of changes before anything is written. */
  readonly begin: (changes: number) => void;
  /** Why, as the journal keeps it: it tells one act from the others. */
  readonly reason: string;
}

/** Whose name the journal keeps: an account that exists. */
export const writerAccount = { id: 'writer', name: 'Essai' } as const;

const evidence = { confidence: 'declared', source: 'Essai', day: '2024-02-29' } as const;
const communes = ['59001', '59002', '59003', '59004', '59005', '59006'] as const;
const imported = 30;
/** Beyond as many structures an import changes some of them instead of making others. */
const enough = 150;

/** Makes one act of those that people make, chosen by chance, by the code of the server. */
export async function makeAct(deps: ActDeps): Promise<EditOutcome | null> {
  const { random } = deps;
  const dice = random();
  if (dice < 0.3) return editStructure(deps);
  if (dice < 0.45) return writeMeans(deps);
  if (dice < 0.6) return makeInitiative(deps);
  if (dice < 0.7) return removeInitiative(deps);
  if (dice < 0.8) return moveCommune(deps);
  if (dice < 0.88) return undoSomething(deps);
  return acceptImport(deps);
}

function oneOf<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('one of nothing was asked for');
  return value;
}

function edit(deps: ActDeps, edits: readonly Edit[], changes = edits.length): Promise<EditOutcome> {
  deps.begin(changes);
  const meta = {
    author: writerAccount.id,
    authorName: writerAccount.name,
    kind: 'edit',
    undoes: null,
  } as const;
  return deps.registers.edit(edits, { ...meta, reason: deps.reason });
}

const made = (register: string, id: string, values: Edit['values']): Edit => ({
  register,
  id,
  base: null,
  values,
  evidence,
});

async function editStructure(deps: ActDeps): Promise<EditOutcome> {
  const row = oneOf(await readRegister(deps.sql, 'structure'), deps.random);
  const values = { commune: oneOf(communes, deps.random), address: deps.reason };
  return edit(deps, [{ register: 'structure', id: row.id, base: row.version, values, evidence }]);
}

async function writeMeans(deps: ActDeps): Promise<EditOutcome> {
  const id = deps.reason;
  const structure = oneOf(await readRegister(deps.sql, 'structure'), deps.random).id;
  const years = new Set(
    (await readRegister(deps.sql, 'means')).map(({ values }) => `${structure} ${String(values['year'])}`),
  );
  const free = Array.from({ length: 100 }, (_, index) => 1910 + index).filter(
    (year) => !years.has(`${structure} ${year}`),
  );
  return edit(deps, [
    made('means', id, { structure, year: oneOf(free, deps.random), fte: Math.floor(deps.random() * 90) }),
  ]);
}

/** An initiative with its events and its perimeter, all or nothing. */
function makeInitiative(deps: ActDeps): Promise<EditOutcome> {
  const id = deps.reason;
  const part = (register: string, name: string, values: Record<string, Value>) =>
    made(register, `${id}_${name}`, { initiative: id, ...values });
  return edit(deps, [
    made('initiative', id, { type: 'strategy', name: id, carrier_structure: 'ot-a' }),
    part('initiative_event', 'begun', { event: 'drafting', day: '2010-01-01' }),
    part('initiative_event', 'adopted', { event: 'adopted', day: '2012-05-01' }),
    part('initiative_perimeter', 'ground', {
      mode: 'covers',
      territory: oneOf(['t-a', 't-c', 't-d-2'], deps.random),
    }),
    part('initiative_actor', 'actor', { actor: 'cci', role: 'runs' }),
  ]);
}

async function removeInitiative(deps: ActDeps): Promise<EditOutcome | null> {
  const rows = (await readRegister(deps.sql, 'initiative')).filter(({ id }) => id.startsWith('act-'));
  if (rows.length === 0) return null;
  const { id, version } = oneOf(rows, deps.random);
  // It goes with its four parts.
  return edit(deps, [{ register: 'initiative', id, base: version, values: null, evidence }], 5);
}

/** Gives a commune to a territory, or takes it away: outlines are united anew. */
async function moveCommune(deps: ActDeps): Promise<EditOutcome> {
  const [territory, commune] = [oneOf(['t-a', 't-c'], deps.random), oneOf(communes, deps.random)];
  const row = (await readRegister(deps.sql, 'territory_commune')).find(
    ({ values }) => values['territory'] === territory && values['commune'] === commune,
  );
  const id = row?.id ?? deps.reason;
  const values = row === undefined ? { territory, commune } : null;
  return edit(deps, [{ register: 'territory_commune', id, base: row?.version ?? null, values, evidence }]);
}

async function undoSomething(deps: ActDeps): Promise<EditOutcome | null> {
  // Those whose every change still stands can be undone whole: how many changes that makes is known beforehand.
  const sets = await deps.sql<{ number: number; changes: number }[]>`
    select s.number, count(*)::integer as changes from change_set s join change c on c.change_set = s.number
    group by s.number
    having bool_and(not exists (select from change l where l.register = c.register and l.row_id = c.row_id and l.change_set > s.number))
    order by s.number desc limit 10`;
  if (sets.length === 0) return null;
  const { number, changes } = oneOf(sets, deps.random);
  deps.begin(changes);
  const meta = { author: writerAccount.id, authorName: writerAccount.name, reason: deps.reason };
  return deps.registers.undo(number, meta, false);
}

/** Accepts an import that was staged just before: thirty structures at once. */
async function acceptImport(deps: ActDeps): Promise<EditOutcome> {
  const { sql, imports, reason, random } = deps;
  const known = await readRegister(sql, 'structure');
  const rows = Array.from({ length: imported }, (_, row): KeptRow => {
    const old = known.length > enough ? known[(row + Math.floor(random() * 50)) % known.length] : undefined;
    const name = `${reason} ${row}`;
    const values =
      old === undefined
        ? { name, kind: 'SI', commune: oneOf(communes, random), web: null }
        : { address: name };
    const action = old === undefined ? 'create' : 'update';
    const place = { register: 'structure', sheet: 'essai', row, name, cells: [], issues: [], evidence: null };
    return {
      ...place,
      action,
      id: old?.id ?? `${reason}-${row}`,
      base: old?.version ?? null,
      values,
      changes: Object.keys(values),
    };
  });
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  const creates = distinct.filter(({ base }) => base === null).length;
  const actions = {
    create: creates,
    update: distinct.length - creates,
    unchanged: 0,
    blocked: 0,
    skipped: 0,
  };
  const summary = { actions, changes: distinct.length, kinds: [], questions: [], notes: [] };
  const document = { sheets: [], decisions: noDecisions, summary, remarks: [], entered: null };
  const author = { author: writerAccount.id, authorName: writerAccount.name };
  await insertImport(sql, { id: reason, fileName: 'essai.csv', ...author, document });
  const flags = { has_error: false, has_repair: false, has_note: false };
  const records = distinct.map((staged, rank) => ({ rank, action: staged.action, ...flags, staged }));
  await insertStaged(sql, reason, JSON.stringify(records));
  await moveImport(sql, reason, { from: ['reading'], to: 'staged' });
  deps.begin(distinct.length);
  return imports.accept(reason, { by: writerAccount, reason, evidence, leaveOut: false });
}
