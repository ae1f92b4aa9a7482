import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MultiPolygon } from 'geojson';
import type { MapLibreParts } from '../../../geodata/scene/maplibre-names';
import { patternId, patternSvg } from '../../../geodata/symbology/pattern-svg';
import type { MapParts } from '../renderer';
import { communesId } from './editor-scene';
import type { CommuneState, EditorStyles } from './styles';

/** What the map shows of the work: the communes (INSEE codes) in each state, the outline they make, the one that is pointed at. */
export interface Shown {
  readonly states: Readonly<Record<CommuneState, readonly string[]>>;
  readonly outline: MultiPolygon;
  readonly pointed: string | null;
}

/** Bottom first: a commune in two states shows the one above. */
const order: readonly CommuneState[] = ['member', 'added', 'removed', 'overlap'];

const among = (codes: readonly string[]) =>
  ['in', ['get', 'id'], ['literal', [...codes]]] as unknown as ExpressionSpecification;

function stateLayers(state: CommuneState, shown: Shown, styles: EditorStyles): LayerSpecification[] {
  const { color, pattern } = styles.states[state];
  const common = { type: 'fill', source: communesId, filter: among(shown.states[state]) } as const;
  const ground: LayerSpecification = { ...common, id: `state-${state}`, paint: { 'fill-color': color } };
  if (pattern === null) return [ground];
  return [ground, { ...common, id: `state-${state}-pattern`, paint: { 'fill-pattern': patternId(pattern) } }];
}

/** The parts of the scene of the editor with the states of the communes over their fill, and the outline over every limit. */
export function withMembers(parts: MapLibreParts, shown: Shown, styles: EditorStyles): MapParts {
  const layers = [...parts.layers];
  const fill = layers.findIndex(({ id }) => id === communesId);
  layers.splice(fill + 1, 0, ...order.flatMap((state) => stateLayers(state, shown, styles)));
  const firstName = layers.findIndex(({ type }) => type === 'symbol');
  layers.splice(
    firstName === -1 ? layers.length : firstName,
    0,
    {
      id: 'pointed',
      type: 'line',
      source: communesId,
      filter: among(shown.pointed === null ? [] : [shown.pointed]),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': styles.outline.color, 'line-width': 1.6 },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': styles.outline.color, 'line-width': styles.outline.width },
    },
  );
  const patterns = order.flatMap((state) => styles.states[state].pattern ?? []);
  return {
    layers,
    images: {
      ...parts.images,
      ...Object.fromEntries(patterns.map((pattern) => [patternId(pattern), patternSvg(pattern)])),
    },
    sources: {
      ...parts.sources,
      outline: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: {}, geometry: shown.outline }],
      },
    },
  };
}
