import { setTimeout as wait } from 'node:timers/promises';
import type { RunningApp } from '../test/support/running-app';
import { short, type Figure } from './figure';
import { read } from './load';

/** What the client asks in a session, all outlines included. */
const paths = [
  '/',
  '/api/dataset',
  '/api/network/summary',
  ...['zones', 'structures', 'places', 'backdrop', 'territories', 'epcis', 'communes'].map(
    (collection) => `/ogc/collections/${collection}/items?limit=10000`,
  ),
  '/ogc/collections/initiatives/items?limit=10000&skipGeometry=true',
  '/ogc/collections/initiatives/items?limit=100&datetime=2014-03-01',
  '/ogc/collections/communes/items?bbox=2.9,50.5,3.3,50.8&limit=1000',
];
/** Ten minutes of use, its requests pressed into three: what fills a server's memory is requests, not waiting. */
const minutes = 3;
const pause = 60;

/**
 * Resident memory of the server over as many requests as ten minutes of use make: four readers, each going through all that the
 * client can ask, with 60 ms between two requests for three minutes (200 ms for ten would be as many). The greatest of samples taken every two seconds is what counts.
 */
export async function measureMemory(app: RunningApp, engine: string, limit: number): Promise<Figure> {
  const end = performance.now() + minutes * 60_000;
  const samples: number[] = [];
  let requests = 0;
  const reader = async () => {
    while (performance.now() < end) {
      for (const path of paths) {
        await read(`${app.url}${path}`, { 'accept-encoding': 'br, gzip' });
        requests += 1;
        await wait(pause);
      }
    }
  };
  const sampler = setInterval(() => samples.push(app.memory()), 2000);
  try {
    await Promise.all(Array.from({ length: 4 }, reader));
  } finally {
    clearInterval(sampler);
  }
  return {
    what: `Resident memory of the server, ${engine}`,
    value: Math.max(...samples),
    unit: 'MB',
    budget: { limit, sense: 'at most' },
    how: `greatest of ${samples.length} samples over the requests of ten minutes of use, pressed into ${minutes}: ${requests} by four readers that go through all that the client can ask; ${short(app.memory())} MB at the end`,
  };
}
