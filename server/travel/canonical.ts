import { createHash } from 'node:crypto';
import type { TravelPlace, TravelRequest } from '../../geodata/model/travel';
import type { Position } from './adapter';

/** Decimals of degrees that places are told apart by: a metre. */
const decimals = 5;

/** A place as it is cached: "lon,lat" rounded to 5 decimals. */
export function placeKey([lon, lat]: Position): string {
  // Adding zero turns −0 into 0.
  return [lon, lat].map((degrees) => (Number(degrees.toFixed(decimals)) + 0).toFixed(decimals)).join(',');
}

/** The position of a cached place. */
export function placeAt(key: string): Position {
  const [lon = Number.NaN, lat = Number.NaN] = key.split(',').map(Number);
  return [lon, lat];
}

/** A request with its members in one order and its coordinates rounded, so that the same request is the same text. */
export function canonicalRequest(request: TravelRequest): TravelRequest {
  const places = (list: readonly TravelPlace[]) =>
    list.map(({ id, at }) => ({ id, at: placeAt(placeKey(at)) }));
  const { engine, mode } = request;
  return request.kind === 'matrix'
    ? {
        kind: 'matrix',
        engine,
        mode,
        origins: places(request.origins),
        destinations: places(request.destinations),
      }
    : {
        kind: 'areas',
        engine,
        mode,
        measure: request.measure,
        limits: [...new Set(request.limits)].sort((a, b) => a - b),
        points: places(request.points),
      };
}

/** The id of a canonical request to an engine whose roads are of a day: SHA-256 in hexadecimal. */
export function requestId(request: TravelRequest, dataDate: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([request, dataDate]))
    .digest('hex');
}
