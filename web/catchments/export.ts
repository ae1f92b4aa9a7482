import { byteOrderMark, csvLine } from '../../geodata/formats/csv-line';
import type { CatchmentScene } from '../../geodata/scene/catchment-base';

/** The layers of a scene whose areas are data, not backdrop. */
const dataLayers: readonly string[] = ['catchments', 'covered'];

/** Name of a file of a scene, which says when part of it is demonstration. */
export function exportName({ day, notices }: CatchmentScene, what: string, extension: string): string {
  const isDemonstration = notices.some(({ id }) => id === 'demonstration');
  return `${what}-${day}${isDemonstration ? '-donnees-de-demonstration' : ''}.${extension}`;
}

/** The table of a scene as CSV; its last lines say what it is, how it was computed, and what nobody attests. */
export function sceneCsv({ table, title, notices, credits }: CatchmentScene): string {
  const rows = table.rows.map(({ cells }) => csvLine(cells.map(({ value }) => value)));
  const lines = [title, ...notices.map(({ text }) => text), ...credits];
  return [
    byteOrderMark,
    csvLine(table.columns.map(({ label }) => label)),
    ...rows,
    ...lines.map((line) => csvLine([line])),
  ].join('');
}

/** The areas of a scene as GeoJSON (WGS 84), with what they are, how they were computed and what nobody attests. */
export function sceneGeojson({ layers, title, day, notices, credits }: CatchmentScene): string {
  const features = layers.flatMap((layer) =>
    layer.type === 'area' && dataLayers.includes(layer.id)
      ? layer.marks.map(({ id, key, label, detail, geometry }) => ({
          type: 'Feature',
          properties: { id, class: key, name: label, detail },
          geometry,
        }))
      : [],
  );
  return JSON.stringify({
    type: 'FeatureCollection',
    title,
    day,
    mention: notices.map(({ text }) => text),
    how: credits,
    features,
  });
}
