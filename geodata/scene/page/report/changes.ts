import { initiativeTypes, type StatusOrNone } from '../../../model/initiative';
import { existsOn } from '../../../model/period';
import { classOn, type Structure } from '../../../model/structure';
import { territoryStatuses } from '../../../stats/territory-status';
import { compareNames, formatList, type Language } from '../../../text/format';
import { textFor } from '../../../text/index';
import { reportWords } from '../../../text/report-words';
import type { PlainRow, SceneTable } from '../../scene';
import type { Tables } from '../../tables';
import type { BesideBlock } from '../beside';

/** What changed between two days: in the network, and in the statuses of territories. */
export interface Changes {
  readonly structures: number;
  readonly statuses: number;
  readonly blocks: readonly BesideBlock[];
}

function row(id: string, cells: readonly string[]): PlainRow {
  return { id, cells: cells.map((text) => ({ value: text, text })) };
}

function structureRows(tables: Tables, before: string, day: string, language: Language): readonly PlainRow[] {
  const { changes: words } = reportWords(language);
  const classes = textFor(language).legendClasses;
  const names = new Map(tables.structures.map(({ id, name }) => [id, name]));
  const zones = new Map(tables.zones.map(({ id, name }) => [id, name]));
  const changeOf = (structure: Structure): string | null => {
    const [was, is] = [existsOn(structure, before), existsOn(structure, day)];
    if (!was && !is) return null;
    if (was && !is) return words.closes;
    if (!was) {
      const from = structure.predecessors.filter((one) => one.day > before && one.day <= day);
      const others = from.map((one) => names.get(one.structure) ?? one.structure);
      return others.length === 0 ? words.opens : words.follows(formatList(others, language));
    }
    const [old, now] = [classOn(structure, before), classOn(structure, day)];
    return old === now ? null : words.becomes(classes[old], classes[now]);
  };
  return tables.structures
    .toSorted((a, b) => compareNames(a.name, b.name))
    .flatMap((structure) => {
      const change = changeOf(structure);
      if (change === null) return [];
      const { id, name, communeName, zone } = structure;
      return [row(id, [name, communeName, zones.get(zone) ?? '', change])];
    });
}

function statusRows(tables: Tables, before: string, day: string, language: Language): readonly PlainRow[] {
  const { changes: words } = reportWords(language);
  const text = textFor(language);
  return initiativeTypes.flatMap((type) => {
    const on = (date: string) => territoryStatuses(tables.territories, tables.initiatives, type, date);
    const was = new Map(on(before).map(({ territory, status }) => [territory.territory, status]));
    return on(day).flatMap(({ territory, status }): PlainRow[] => {
      const old: StatusOrNone | undefined = was.get(territory.territory);
      if (old === undefined || old === status) return [];
      const said = words.becomes(text.statuses[old], text.statuses[status]);
      return [row(`${type} ${territory.territory}`, [territory.name, text.initiatives[type].name, said])];
    });
  });
}

/** What the data say has changed between two days (ISO dates), the first excluded. */
export function changesBetween(tables: Tables, before: string, day: string, language: Language): Changes {
  const { changes: words } = reportWords(language);
  const structures = structureRows(tables, before, day, language);
  const statuses = statusRows(tables, before, day, language);
  const { columns } = words;
  const block = (
    caption: string,
    heads: readonly string[],
    rows: readonly PlainRow[],
    nothing: string,
  ): BesideBlock => {
    const table: SceneTable<PlainRow> = {
      caption,
      columns: heads.map((label, at) => ({ id: String(at), label, numeric: false })),
      rows,
    };
    return rows.length === 0 ? { kind: 'text', title: caption, lines: [nothing] } : { kind: 'table', table };
  };
  return {
    structures: structures.length,
    statuses: statuses.length,
    blocks: [
      block(
        words.structures,
        [columns.structure, columns.commune, columns.zone, columns.change],
        structures,
        words.noStructure,
      ),
      block(
        words.statuses,
        [columns.territory, columns.initiative, columns.change],
        statuses,
        words.noStatus,
      ),
    ],
  };
}
