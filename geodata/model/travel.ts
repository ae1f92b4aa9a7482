import { z } from 'zod';
import type { MultiPolygon } from 'geojson';

/** How people go. */
export const travelModes = ['car', 'bicycle', 'foot'] as const;
export type TravelMode = (typeof travelModes)[number];

/** What a way is measured in: minutes, or kilometres by road. */
export const travelMeasures = ['time', 'distance'] as const;
export type TravelMeasure = (typeof travelMeasures)[number];

/**
 * How the cost of a way is had: as the crow flies times a detour factor (`engine` null, in km), or from an engine of routes, by mode, in
 * minutes or in km. The very value is part of addresses and of saved plans.
 */
export const travelChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('crow'), detour: z.number().min(1).max(3) }),
  z.strictObject({
    kind: z.literal('engine'),
    engine: z.string().regex(/^[a-z0-9-]{1,32}$/),
    mode: z.enum(travelModes),
    measure: z.enum(travelMeasures),
  }),
]);
export type TravelChoice = z.infer<typeof travelChoiceSchema>;

/** An engine of routes that this server is configured with. */
export interface TravelEngine {
  /** As addresses say it: 'ign', 'osrm', 'valhalla', 'ors', 'embedded'. */
  readonly id: string;
  readonly name: string;
  readonly modes: readonly TravelMode[];
  /** Measures for which it draws areas; empty when it draws none. */
  readonly areas: readonly TravelMeasure[];
  readonly matrices: boolean;
  /** Day (ISO date) of its road data; null when it does not say. */
  readonly dataDate: string | null;
  /** Where its roads come from, with the licence, as printed. */
  readonly credit: string;
}

/** A place that ways start from or lead to, WGS 84. */
export const travelPlaceSchema = z.strictObject({
  id: z.string().min(1).max(128),
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly(),
});
export type TravelPlace = z.infer<typeof travelPlaceSchema>;

/** What is asked of an engine: the costs of all ways from places to others, or the areas within limits of each place. */
export const travelRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('matrix'),
    engine: z.string().regex(/^[a-z0-9-]{1,32}$/),
    mode: z.enum(travelModes),
    origins: z.array(travelPlaceSchema).min(1).max(2000),
    destinations: z.array(travelPlaceSchema).min(1).max(2000),
  }),
  z.strictObject({
    kind: z.literal('areas'),
    engine: z.string().regex(/^[a-z0-9-]{1,32}$/),
    mode: z.enum(travelModes),
    measure: z.enum(travelMeasures),
    /** Minutes or km, ascending. */
    limits: z.array(z.number().gt(0).max(600)).min(1).max(6),
    points: z.array(travelPlaceSchema).min(1).max(200),
  }),
]);
export type TravelRequest = z.infer<typeof travelRequestSchema>;

export const travelStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type TravelState = (typeof travelStates)[number];

/** A request in the queue: how far it has come, in ways or areas already had of all; `failure` says what went wrong, in both languages. */
export interface TravelJob {
  readonly id: string;
  readonly state: TravelState;
  readonly done: number;
  readonly total: number;
  readonly failure: { readonly fr: string; readonly en: string } | null;
}

/** What a result was computed with, as printed under a map. Instants are ISO 8601 in UTC. */
export interface TravelProvenance {
  readonly engine: string;
  readonly engineName: string;
  readonly mode: TravelMode;
  /** Day of the road data; null when the engine does not say. */
  readonly dataDate: string | null;
  /** When the oldest part of it was computed. */
  readonly computedAt: string;
  readonly credit: string;
}

/** Costs of all ways, row by row of origins; null: no way. */
export interface TravelMatrix extends TravelProvenance {
  readonly format: 1;
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  readonly minutes: readonly (number | null)[];
  readonly km: readonly (number | null)[];
}

/** Areas within limits of points, each with the smaller ones; WGS 84. Areas that made no sense are left out and named in `faults`. */
export interface TravelAreas extends TravelProvenance {
  readonly format: 1;
  readonly measure: TravelMeasure;
  readonly areas: readonly {
    readonly point: string;
    readonly limit: number;
    readonly geometry: MultiPolygon;
  }[];
  readonly faults: readonly { readonly point: string; readonly fr: string; readonly en: string }[];
}
