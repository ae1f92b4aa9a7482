import { confidences, type Confidence, type Evidence } from '../model/evidence';
import type { Value } from '../register/field';
import type { ColumnTarget, SpecialTarget, StagedEvidence } from './contract';

/**
 * What a row of a file says of its evidence, and which of it differs from what is known.
 *
 * @param known null for a row that is to be made: everything said is new then
 */
export function stagedEvidence(
  given: ReadonlyMap<ColumnTarget, Value>,
  known: Evidence | null,
): { readonly evidence: StagedEvidence | null; readonly changes: readonly SpecialTarget[] } {
  const confidence = given.get('@confidence') ?? undefined;
  const said = {
    ...(isConfidence(confidence) ? { confidence } : {}),
    ...textOf(given, '@source', 'source'),
    ...textOf(given, '@note', 'note'),
    ...(given.has('@year') ? { year: numberOf(given.get('@year')) } : {}),
  };
  const targets = { confidence: '@confidence', source: '@source', year: '@year', note: '@note' } as const;
  const names = (['confidence', 'source', 'year', 'note'] as const).filter(
    (name) => name in said && (known === null ? said[name] !== null : said[name] !== known[name]),
  );
  return {
    evidence: names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, said[name]])),
    changes: names.map((name) => targets[name]),
  };
}

function textOf<Name extends string>(
  given: ReadonlyMap<ColumnTarget, Value>,
  target: SpecialTarget,
  name: Name,
): Partial<Record<Name, string | null>> {
  const value = given.get(target);
  if (value === undefined) return {};
  const part: Partial<Record<Name, string | null>> = {};
  part[name] = value === null ? null : String(value);
  return part;
}

function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function isConfidence(value: Value | undefined): value is Confidence {
  return confidences.some((one) => one === value);
}
