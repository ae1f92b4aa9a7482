import type { MultiPolygon } from 'geojson';
import { done, refused, type Issue, type Result } from '../model/issue';
import type { LonLat } from '../model/place';
import { bendWithin, simplifyCoverage } from '../spatial/simplify';
import { mergeOutlines, topologyOf, type CoverageTopology } from '../spatial/topology';
import { featureFaults, listFaults, tilingFaults } from './contour-faults';
import type { ContourFeature } from './contour-source';
import type { OfficialList } from './etalab';

/** Contours are simplified until they have at most this many positions: about 400 kB of GeoJSON. */
const maxPositions = 22_000;

/** Features of the département, by today's codes or former ones; those of others are left out. */
function ofDepartment(
  features: readonly ContourFeature[],
  { department, communes, successors }: OfficialList,
): ContourFeature[] {
  const current = new Set(communes.map(({ insee }) => insee));
  return features.filter(
    ({ insee }) => insee.startsWith(department) || current.has(insee) || successors.has(insee),
  );
}

/**
 * Fits contours (WGS 84) to the official list: communes that have merged since are united with their successor, which a note tells;
 * codes of other départements are left out. Refused unless every commune of today is there once and the contours tile the ground.
 * `lightened` makes them light in between.
 */
export function fitToList(
  given: readonly ContourFeature[],
  list: OfficialList,
  file: string,
  lightened: (coverage: CoverageTopology) => CoverageTopology = (coverage) => coverage,
): Result<Map<string, MultiPolygon>> {
  const features = ofDepartment(given, list);
  const issues = listFaults(features, list, file);
  if (issues.length > 0) return refused(issues);
  const coverage = lightened(topologyOf(features.map(({ insee, geometry }) => ({ id: insee, geometry }))));
  const broken = tilingFaults(coverage, list, file);
  if (broken.length > 0) return refused(broken);

  const members = new Map(list.communes.map(({ insee, name }) => [insee, { name, codes: [insee] }]));
  const notes = features.flatMap(({ row, insee }): Issue[] => {
    const successor = list.successors.get(insee);
    const united = members.get(successor ?? '');
    if (members.has(insee) || successor === undefined || united === undefined) return [];
    united.codes.push(insee);
    return [
      {
        code: 'contours-merged',
        severity: 'note',
        file,
        row,
        values: { insee, successor, name: united.name },
      },
    ];
  });
  return done(
    new Map([...members].map(([insee, { codes }]) => [insee, mergeOutlines(coverage, codes)])),
    notes,
  );
}

/** The same coverage with at most some `maxPositions` positions, rounded to a metre. */
function lighten(coverage: CoverageTopology): CoverageTopology {
  return simplifyCoverage(coverage, { bendM2: bendWithin(coverage, maxPositions), decimals: 5 });
}

/**
 * Checks the contours a source gives (WGS 84) and fits them to the official list, made light. `points` are towns' points, where known.
 * Refused, naming file and feature, unless every commune of today is there once, with sound rings, a plausible area and place, and all
 * of them tile the ground.
 */
export function checkContours(
  given: readonly ContourFeature[],
  list: OfficialList,
  points: ReadonlyMap<string, LonLat>,
  file: string,
): Result<Map<string, MultiPolygon>> {
  const features = ofDepartment(given, list);
  const issues = features.flatMap((feature) => featureFaults(feature, points.get(feature.insee), file));
  const fitted =
    issues.length > 0
      ? refused<never>(listFaults(features, list, file))
      : fitToList(features, list, file, lighten);
  return fitted.ok ? fitted : refused([...issues, ...fitted.issues]);
}
