import type {
  BackdropProperties,
  CommuneProperties,
  EpciProperties,
  PlaceProperties,
  ZoneProperties,
} from '../../../geodata/formats/ogc-properties';
import type { FeatureSource } from './source';

/** The touristic zones. */
export const zoneSource: FeatureSource<ZoneProperties> = {
  id: 'z.id',
  from: () => 'zone z',
  columns: {
    id: 'z.id',
    name: 'z.name',
    rank: 'z.rank',
    population: 'z.population',
    communeCount: 'z.commune_count',
    areaKm2: 'z.area_km2',
    note: 'z.note',
  },
  geometry: 'z.geom',
  meets: (box) => `st_intersects(z.geom, ${box})`,
  extentOf: 'select geom from zone',
};

/** The inter-municipal bodies, their communes of the département only. */
export const epciSource: FeatureSource<EpciProperties> = {
  id: 'e.siren',
  from: () => 'epci e',
  columns: {
    siren: 'e.siren',
    name: 'e.name',
    kind: 'e.kind',
    population: 'e.population',
    communeCount: 'e.commune_count',
    areaKm2: 'e.area_km2',
  },
  geometry: 'e.geom',
  meets: (box) => `st_intersects(e.geom, ${box})`,
  extentOf: 'select geom from epci',
};

/** The communes by the point of their town. */
export const placeSource: FeatureSource<PlaceProperties> = {
  id: 'c.insee',
  from: () => 'commune c join epci e on e.siren = c.epci',
  columns: {
    insee: 'c.insee',
    name: 'c.name',
    population: 'c.population',
    epci: 'c.epci',
    epciName: 'e.name',
    zone: 'c.zone',
  },
  geometry: 'c.seat',
  meets: (box) => `st_intersects(c.seat, ${box})`,
  extentOf: 'select seat as geom from commune',
};

/** The contours of the communes. */
export const communeSource: FeatureSource<CommuneProperties> = {
  ...placeSource,
  columns: { ...placeSource.columns, areaKm2: 'c.area_km2' },
  geometry: 'c.geom',
  meets: (box) => `st_intersects(c.geom, ${box})`,
  extentOf: 'select geom from commune',
};

/** The land around the département. */
export const backdropSource: FeatureSource<BackdropProperties> = {
  id: 'b.id',
  from: () => 'backdrop_area b',
  columns: { id: 'b.id', kind: 'b.kind' },
  geometry: 'b.geom',
  meets: (box) => `st_intersects(b.geom, ${box})`,
  extentOf: 'select geom from backdrop_area',
};
