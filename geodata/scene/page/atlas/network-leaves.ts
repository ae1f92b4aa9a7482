import type { Language } from '../../../text/format';
import type { Scene } from '../../scene';
import type { Tables } from '../../tables';
import type { AtlasLeaf } from './leaf';
import { portraitOf, type PortraitData } from './portrait';
import { subjectsOf, type AtlasKind } from './subjects';

/** What a network is bound by. */
export interface NetworkLeaves {
  readonly by: AtlasKind;
  /** Zones that the view is about; empty: all. */
  readonly zones: readonly string[];
  readonly language: Language;
}

/** A page for the département, then for each zone or territory of the day of a scene, with its portrait. */
export function networkLeaves(
  { title, day }: Pick<Scene, 'title' | 'day'>,
  tables: Tables,
  { by, zones, language }: NetworkLeaves,
): readonly AtlasLeaf[] {
  const subjects = subjectsOf(tables, by, day, zones);
  const [whole] = subjects;
  if (whole === undefined) return [];
  const data: PortraitData = {
    tables,
    day,
    language,
    map: title,
    whole,
    zones: subjectsOf(tables, 'zones', day, []).filter(({ kind }) => kind === 'zone'),
  };
  const nameOf = (zone: string | null) => tables.zones.find(({ id }) => id === zone)?.name ?? null;
  return subjects.map((one): AtlasLeaf => ({
    name: one.name,
    within: one.kind === 'territory' ? nameOf(one.zone) : null,
    geometry: one.geometry,
    portrait: () => {
      const { table, finding } = portraitOf(data, one);
      return { finding, beside: [{ kind: 'table', table }] };
    },
  }));
}
