import type { Point } from 'geojson';
import type { Pack } from '../../geodata/packs/schema';
import { printedName } from '../../geodata/packs/typography';
import type { Geography, ReferenceCommune } from '../../geodata/sources/geography';
import { areaKm2 } from '../../geodata/spatial/measure';
import { mergeOutlines, topologyOf, type CoverageTopology } from '../../geodata/spatial/topology';
import type { ReferenceRows } from '../db/queries/load-rows';

/** What loaded rows come from: see `datasetChecksum` and `packDigest`. */
export interface Origin {
  readonly checksum: string;
  readonly packDigest: string;
}

/**
 * The rows of reference from a checked pack and the reference geography: outlines of zones and EPCIs are unions of their communes by
 * shared arcs (WGS 84), their populations and areas (km²) sums of those of their communes.
 */
export function referenceRows(
  pack: Pack,
  geography: Geography,
  { checksum, packDigest }: Origin,
): ReferenceRows {
  const { identity } = pack;
  const coverage = topologyOf(geography.communes.map(({ insee, geometry }) => ({ id: insee, geometry })));
  const communes = new Map(geography.communes.map((commune) => [commune.insee, commune]));
  const areas = new Map(geography.communes.map(({ insee, geometry }) => [insee, areaKm2(geometry)]));
  const totals = (codes: readonly string[]) => totalsOf(codes, communes, areas, coverage);
  const zoneOf = new Map(pack.zoneCommunes.map(({ insee, zone }) => [insee, zone]));
  const codesIn = (zone: string) =>
    pack.zoneCommunes.filter((row) => row.zone === zone).map(({ insee }) => insee);

  return {
    dataset: [
      {
        pack: identity.id,
        union_name: identity.union,
        department: identity.department,
        department_name: identity.name,
        network_year: identity.network_year,
        period_from: identity.period_from,
        period_to: identity.period_to,
        checksum,
        pack_digest: packDigest,
        geometry_kind: geography.source.kind,
        geometry_label: geography.source.label,
        geometry_accuracy_m: geography.source.accuracyM,
        geometry_licence: geography.source.licence,
        geometry_date: geography.source.date,
      },
    ],
    dataSource: pack.sources.map(({ label, licence, url, date }, index) => ({
      rank: index + 1,
      label,
      licence,
      url,
      source_date: date,
    })),
    backdropArea: geography.backdrop.map(({ id, kind, geometry }) => ({ id, kind, geom: geometry })),
    backdropLabel: pack.backdropLabels.map(({ id, kind, name_fr, name_en, lon, lat }) => ({
      id,
      kind,
      name_fr,
      name_en,
      geom: pointAt(lon, lat),
    })),
    zone: pack.zones.map(({ id, name, rank, note }) => ({ id, name, rank, note, ...totals(codesIn(id)) })),
    epci: geography.epcis.flatMap(({ siren, name, kind }) => {
      const members = geography.communes.filter(({ epci }) => epci === siren).map(({ insee }) => insee);
      return members.length === 0 ? [] : [{ siren, name: printedName(name), kind, ...totals(members) }];
    }),
    commune: geography.communes.map(({ insee, name, population, epci, seat, geometry }) => ({
      insee,
      name: printedName(name),
      population,
      epci,
      zone: placedIn(zoneOf, insee),
      seat: pointAt(...seat),
      area_km2: areas.get(insee) ?? 0,
      geom: geometry,
    })),
    controlTotal: pack.controlTotals.map(({ zone, class: ofClass, count }) => ({
      zone,
      class: ofClass,
      count,
    })),
    staffTotal: pack.staffTotals.map(({ row: _row, ...total }) => total),
  };
}

function totalsOf(
  codes: readonly string[],
  communes: ReadonlyMap<string, ReferenceCommune>,
  areas: ReadonlyMap<string, number>,
  coverage: CoverageTopology,
) {
  return {
    population: codes.reduce((sum, insee) => sum + placedIn(communes, insee).population, 0),
    commune_count: codes.length,
    area_km2: codes.reduce((sum, insee) => sum + (areas.get(insee) ?? 0), 0),
    geom: mergeOutlines(coverage, codes),
  };
}

function pointAt(lon: number, lat: number): Point {
  return { type: 'Point', coordinates: [lon, lat] };
}

/** The value of a commune, which the checks of the pack have shown to exist. */
function placedIn<T>(byCode: ReadonlyMap<string, T>, insee: string): T {
  const value = byCode.get(insee);
  if (value === undefined) throw new Error(`commune ${insee} was not checked before loading`);
  return value;
}
