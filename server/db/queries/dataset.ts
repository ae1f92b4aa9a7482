import type { DatasetInfo, DataSource } from '../../../geodata/model/dataset';
import type { BackdropLabel } from '../../../geodata/model/place';
import type { Sql } from '../fragments';

/** Which data are loaded: their checksum changes with them. Days are ISO dates. */
export interface DatasetVersion {
  readonly checksum: string;
  /** Digest of the pack alone. */
  readonly packDigest: string;
  /** Which transaction wrote it: two loads or restorations of one database have two, whatever they wrote. */
  readonly writing: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The version of what is loaded; null when nothing is. */
export async function readDatasetVersion(sql: Sql): Promise<DatasetVersion | null> {
  const [row] = await sql<DatasetVersion[]>`
    select checksum, pack_digest as "packDigest", xmin::text as writing, lower(period)::text as "firstDay", (upper(period) - 1)::text as "lastDay" from dataset`;
  return row ?? null;
}

/** What is loaded: identity of the pack, sources and contours; null when nothing is. */
export async function readDataset(sql: Sql): Promise<DatasetInfo | null> {
  const [row] = await sql<{ info: Omit<DatasetInfo, 'sources'>; sources: DataSource[] }[]>`
    select
      json_build_object(
        'pack', pack, 'union', union_name, 'department', department, 'departmentName', department_name,
        'networkYear', network_year, 'period', json_build_array(lower(period), upper(period) - 1), 'loadedAt', loaded_at,
        'geometry', json_build_object('kind', geometry_kind, 'label', geometry_label, 'accuracyM', geometry_accuracy_m,
          'licence', geometry_licence, 'date', geometry_date)) as info,
      (select coalesce(json_agg(json_build_object(
        'label', label, 'licence', licence, 'url', url, 'date', source_date) order by rank), '[]') from data_source) as sources
    from dataset`;
  return row === undefined ? null : { ...row.info, sources: row.sources };
}

/** Names of what surrounds the département, with their point in WGS 84 degrees. */
export async function readBackdropLabels(sql: Sql): Promise<readonly BackdropLabel[]> {
  const [row] = await sql<[{ labels: BackdropLabel[] }]>`
    select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'nameFr', name_fr, 'nameEn', name_en,
      'position', json_build_array(st_x(geom), st_y(geom))) order by id collate "C"), '[]') as labels
    from backdrop_label`;
  return row.labels;
}
