import { z } from 'zod';
import { done, refused, type Issue } from '../model/issue';
import { checkContours } from './contours';
import type { ContourSource, OnProgress } from './contour-source';
import { contourFeatures } from './contour-features';

const host = 'geo.api.gouv.fr';
/** The API serves contours generalised to 50 m by Etalab (contours-administratifs); simplifying them further moves them less. */
const accuracyM = 50;
/** Progress is told each time this many bytes have come. */
const progressStep = 500_000;

function addressOf(department: string): string {
  return `https://${host}/departements/${department}/communes?fields=nom,code,population,contour,centre&format=geojson&geometry=contour`;
}

/** Reads a reply's text, telling how much has come. */
async function textOf(response: Response, onProgress: OnProgress): Promise<string> {
  const decoder = new TextDecoder();
  let [text, received, told] = ['', 0, 0];
  for await (const chunk of response.body ?? []) {
    const bytes = z.instanceof(Uint8Array).parse(chunk);
    text += decoder.decode(bytes, { stream: true });
    received += bytes.length;
    if (received - told < progressStep) continue;
    told = received;
    onProgress({
      code: 'contours-receiving',
      severity: 'note',
      values: { kilobytes: Math.round(received / 1000) },
    });
  }
  return text + decoder.decode();
}

/** Rejects when a time has passed, whatever the work does of its signal; stops the work. */
async function withDeadline<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('deadline'));
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), expiry]);
  } finally {
    clearTimeout(timer);
  }
}

function unreachable(error: unknown, deadlineMs: number): Issue {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  const isLate = error instanceof Error && error.message === 'deadline';
  return isLate
    ? {
        code: 'contours-too-slow',
        severity: 'error',
        file: host,
        values: { seconds: Math.round(deadlineMs / 1000) },
      }
    : { code: 'contours-unreachable', severity: 'error', file: host, values: { cause } };
}

/** Contours of ADMIN EXPRESS (IGN), through the public API of the official list of communes. */
export const official: ContourSource = {
  kind: 'official',
  read: async ({ list, points, onProgress, fetch, deadlineMs, today }) => {
    onProgress({ code: 'contours-asking', severity: 'note', values: { host } });
    let text: string;
    try {
      text = await withDeadline(deadlineMs, async (signal) => {
        const response = await fetch(addressOf(list.department), {
          signal,
          headers: { accept: 'application/geo+json, application/json' },
        });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return textOf(response, onProgress);
      });
    } catch (error) {
      return refused([unreachable(error, deadlineMs)]);
    }
    const features = contourFeatures(text, host);
    if (!features.ok) return features;
    onProgress({ code: 'contours-checking', severity: 'note', values: { count: features.value.length } });
    const areas = checkContours(features.value, list, points, host);
    if (!areas.ok) return areas;
    return done(
      {
        source: {
          kind: 'official',
          label: 'ADMIN EXPRESS (IGN), par geo.api.gouv.fr',
          accuracyM,
          licence: 'Licence Ouverte 2.0',
          date: today,
        },
        areas: areas.value,
      },
      [...features.notes, ...areas.notes],
    );
  },
};
