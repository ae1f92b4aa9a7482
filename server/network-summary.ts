import { countedClasses, publishedClasses, structureClasses } from '../geodata/model/structure';
import type { StructureClass } from '../geodata/model/structure';
import type { NetworkCounts } from './db/queries/network';

type Published = (typeof publishedClasses)[number];

/** Structures of a zone, or of all, by class; beside the published totals, null where nothing is published. */
interface SummaryLine {
  readonly counts: Record<StructureClass, number>;
  /** Structures of the classes that are counted: annex bureaux are left out. */
  readonly total: number;
  readonly controls: Record<Published, number | null>;
  readonly controlTotal: number | null;
  /** What is loaded minus what is published. */
  readonly differences: Record<Published, number | null>;
  readonly totalDifference: number | null;
}

/** The network by zone and class, compared with the published totals. */
export interface NetworkSummary {
  readonly rows: readonly (SummaryLine & { readonly zone: string; readonly name: string })[];
  readonly totals: SummaryLine;
  /** There are published totals, and what is loaded equals every one of them. */
  readonly agrees: boolean;
}

/** Puts the counts of the network into a table, zones in their order. */
export function summarise({ zones, counts, controls }: NetworkCounts): NetworkSummary {
  const lineOf = (isIn: (zone: string) => boolean): SummaryLine => {
    const counted = byClass(structureClasses, (name) =>
      sum(counts.filter((c) => isIn(c.zone) && c.class === name).map((c) => c.count)),
    );
    const published = byClass(publishedClasses, (name) => {
      const found = controls.filter((c) => isIn(c.zone) && c.class === name);
      return found.length === 0 ? null : sum(found.map((c) => c.count));
    });
    const total = sum(countedClasses.map((name) => counted[name]));
    const known = Object.values(published).filter((count) => count !== null);
    const controlTotal = known.length === publishedClasses.length ? sum(known) : null;
    return {
      counts: counted,
      total,
      controls: published,
      controlTotal,
      differences: byClass(publishedClasses, (name) => minus(counted[name], published[name])),
      totalDifference: minus(total, controlTotal),
    };
  };
  const rows = zones.map(({ id, name }) => ({ zone: id, name, ...lineOf((zone) => zone === id) }));
  const isEqual = rows.every(({ differences, totalDifference }) =>
    [...Object.values(differences), totalDifference].every((d) => d === null || d === 0),
  );
  return { rows, totals: lineOf(() => true), agrees: controls.length > 0 && isEqual };
}

function byClass<K extends string, V>(names: readonly K[], value: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function minus(value: number, published: number | null): number | null {
  return published === null ? null : value - published;
}
