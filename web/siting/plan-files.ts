import type { Feature, FeatureCollection } from 'geojson';
import { byteOrderMark, csvLine } from '../../geodata/formats/csv-line';
import { sitingUiFor } from '../../geodata/text/ui-siting';
import type { SitingScene } from '../../geodata/scene/siting';
import type { SitingDrawing } from '../../geodata/scene/siting-drawing';

/** The table of a plan as CSV, each row with the method, the proof, the day and the mention that it must not be parted from. */
export function sitingCsv(scene: SitingScene, { language }: Pick<SitingDrawing, 'language'>): string {
  const words = sitingUiFor(language).table;
  const { table } = scene;
  const said = [scene.how.join(' · '), scene.proof, scene.day, noticeOf(scene)];
  const head = [
    words.insee,
    ...table.columns.map(({ label }) => label),
    words.method,
    words.proof,
    words.day,
    words.notice,
  ];
  const lines = table.rows.map(({ id, cells }) =>
    csvLine([
      id.startsWith('commune:') ? id.slice('commune:'.length) : null,
      ...cells.map(({ value }) => (typeof value === 'string' ? value : rounded(value))),
      ...said,
    ]),
  );
  return byteOrderMark + csvLine(head) + lines.join('');
}

/** The points of a plan and the lines to those who are served by them (WGS 84), with method, proof, day and mention beside. */
export function sitingGeoJson(
  scene: SitingScene,
): FeatureCollection & { readonly metadata: Readonly<Record<string, string>> } {
  const points = scene.layers.flatMap((layer) =>
    layer.type !== 'point'
      ? []
      : layer.marks.map(({ id, key, label, position }): Feature => ({
          type: 'Feature',
          id,
          geometry: { type: 'Point', coordinates: [...position] },
          properties: { id, name: label, state: key },
        })),
  );
  const lines = scene.layers.flatMap((layer): Feature[] =>
    layer.type === 'line' && layer.id === 'spider'
      ? [{ type: 'Feature', id: 'spider', geometry: layer.geometry, properties: { id: 'spider' } }]
      : [],
  );
  return {
    type: 'FeatureCollection',
    metadata: {
      title: scene.title,
      finding: scene.finding,
      method: scene.how.join(' · '),
      proof: scene.proof,
      day: scene.day,
      notice: noticeOf(scene),
      credits: scene.credits.join(' · '),
    },
    features: [...points, ...lines],
  };
}

/** In a file nothing stands beside a mention that names it. */
function noticeOf({ notices }: SitingScene): string {
  return notices.map(({ short, text }) => `${short}. ${text}`).join(' ');
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
