/** Ways of a block: what the engine computes between two words about progress. */
export const mostPairs = 2500;

const silent = { type: '', color: false, file_name: '', long_request: 1000 };
const limits = {
  max_distance: 500_000,
  max_locations: 50,
  max_matrix_distance: 1_000_000,
  max_matrix_location_pairs: mostPairs,
};
const hierarchy = { '1': 400, '2': 100 };

/**
 * The configuration that Valhalla 3.6 builds and reads tiles with: its defaults (scripts/valhalla_build_config), but for what no road of an
 * extract needs (elevation, transit, traffic, administrative borders), and with larger limits. A place may be 5 km from its road.
 *
 * @param tiles absolute folder of the tiles
 * @param threads as many as build them
 */
export function valhallaConfig(tiles: string, threads: number): object {
  return {
    additional_data: { elevation: '' },
    mjolnir: {
      ...{ tile_dir: tiles, concurrency: threads, logging: { ...silent, type: 'std_out' } },
      ...{ id_table_size: 1_300_000_000, max_cache_size: 500_000_000, hierarchy: true, shortcuts: true },
      ...{ include_driving: true, include_bicycle: true, include_pedestrian: true, include_driveways: true },
      ...{ include_construction: false, include_platforms: false, reclassify_links: true },
      data_processing: {
        ...{ allow_alt_name: false, apply_country_overrides: true, grid_divisions_within_tile: 32 },
        ...{ infer_internal_intersections: true, infer_turn_channels: true, scan_tar: false },
        ...{ use_admin_db: false, use_direction_on_ways: false, use_rest_area: false, use_urban_tag: false },
      },
    },
    loki: {
      ...{ actions: ['locate', 'sources_to_targets', 'isochrone', 'status'], use_connectivity: true },
      ...{ logging: silent, service: { proxy: 'ipc:///tmp/loki' } },
      service_defaults: {
        ...{ heading_tolerance: 60, minimum_reachability: 50, node_snap_tolerance: 5, radius: 0 },
        ...{ search_cutoff: 5000, street_side_max_distance: 1000, street_side_tolerance: 5 },
      },
    },
    thor: {
      ...{
        logging: silent,
        service: { proxy: 'ipc:///tmp/thor' },
        source_to_target_algorithm: 'select_optimal',
      },
      bidirectional_astar: {
        ...{ alternative_cost_extend: 1.2, alternative_iterations_delta: 100_000, threshold_delta: 420 },
        hierarchy_limits: {
          ...{ expand_within_distance: { '0': 100_000_000, '1': 20_000, '2': 5000 } },
          max_up_transitions: hierarchy,
        },
      },
      costmatrix: {
        ...{
          allow_second_pass: true,
          check_reverse_connection: true,
          hierarchy_limits: { max_up_transitions: hierarchy },
        },
        ...{ max_iterations: 2800, max_reserved_locations: 100, min_iterations: 100 },
      },
      unidirectional_astar: {
        hierarchy_limits: {
          ...{ expand_within_distance: { '0': 100_000_000, '1': 100_000, '2': 5000 } },
          max_up_transitions: hierarchy,
        },
      },
    },
    odin: {
      ...{ logging: silent, service: { proxy: 'ipc:///tmp/odin' } },
      markup_formatter: { markup_enabled: false },
    },
    meili: {
      ...{ logging: silent, service: { proxy: 'ipc:///tmp/meili' }, mode: 'auto', verbose: false },
      ...{ customizable: [], grid: { cache_size: 100, size: 500 } },
      default: {
        ...{ beta: 3, breakage_distance: 2000, geometry: false, gps_accuracy: 5, interpolation_distance: 10 },
        ...{ max_route_distance_factor: 5, max_route_time_factor: 5, max_search_radius: 100, route: true },
        ...{ search_radius: 50, sigma_z: 4.07, turn_penalty_factor: 0 },
      },
    },
    service_limits: {
      ...{ auto: limits, bicycle: limits, pedestrian: pedestrianLimits() },
      isochrone: {
        ...{ max_contours: 6, max_distance: 500_000, max_distance_contour: 600 },
        ...{ max_locations: 1, max_time_contour: 600 },
      },
      ...{ max_alternates: 0, max_exclude_locations: 0, max_exclude_polygons_length: 0, max_radius: 200 },
      ...{ max_reachability: 100, max_timedep_distance: 500_000, max_timedep_distance_matrix: 0 },
      ...{ max_distance_disable_hierarchy_culling: 0, allow_hard_exclusions: false },
      ...{ skadi: { max_shape: 750_000, min_resample: 10 }, status: { allow_verbose: false } },
      ...{ centroid: { max_distance: 200_000, max_locations: 5 } },
      trace: {
        ...{ max_alternates: 0, max_alternates_shape: 100, max_distance: 200_000 },
        ...{ max_gps_accuracy: 100, max_search_radius: 100, max_shape: 16_000 },
      },
    },
  };
}

function pedestrianLimits(): object {
  return { ...limits, max_transit_walking_distance: 10_000, min_transit_walking_distance: 1 };
}
