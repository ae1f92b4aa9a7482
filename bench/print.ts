import type { RunningApp } from '../test/support/running-app';
import { median, short, type Figure } from './figure';
import { answersDuring, idleAnswers, othersFigure } from './others';

/** Runs of each measure. */
const runs = 5;

interface Print {
  readonly format: string;
  readonly what: string;
  readonly seconds: number;
  readonly query: string;
}

const prints: readonly Print[] = [
  { format: 'pdf', what: 'A3 PDF of the network map', seconds: 1.5, query: '' },
  { format: 'pptx', what: 'A3 slide of the network map', seconds: 2, query: '&with=table' },
  { format: 'png', what: 'A3 PNG of the network map at 300 dpi', seconds: 4, query: '&dpi=300' },
];
/** Most bytes of the PDF. */
const pdfBytes = 1_500_000;

/** Most seconds of an atlas, of at least so many pages. */
const atlasSeconds = 30;
const atlasPages = 52;
/** Most megabytes that the memory of the server grows by meanwhile, and milliseconds between two samples. */
const atlasMemory = 400;
const samplePause = 250;

/** Asks for the atlas of all territories; gives its bytes and how many pages they hold. */
async function atlasOfTerritories(url: string): Promise<{ readonly size: number; readonly pages: number }> {
  const answer = await fetch(`${url}/api/atlas/strategies.pdf?by=territories&date=2014-03-01`);
  if (!answer.ok) throw new Error(`atlas: ${answer.status} ${await answer.text()}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const pages = bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
  if (pages < atlasPages) throw new Error(`atlas: ${pages} pages`);
  return { size: bytes.length, pages };
}

/** How long a running server takes to print the atlas of all territories. */
async function measureAtlas(url: string): Promise<Figure> {
  const started = performance.now();
  const { size, pages } = await atlasOfTerritories(url);
  const seconds = (performance.now() - started) / 1000;
  return {
    what: 'PDF of the atlas of territories',
    value: seconds,
    unit: 's',
    budget: { limit: atlasSeconds, sense: 'at most' },
    how: `one request, ${pages} pages, ${short(size / 1e6)} MB, thread and data included`,
  };
}

/** What the first atlas costs a server that others use: memory, and how much longer these wait. */
async function measureAtlasBeside(app: RunningApp): Promise<readonly Figure[]> {
  const idle = await idleAnswers(app.url);
  const before = app.memory();
  const samples: number[] = [];
  const sampler = setInterval(() => samples.push(app.memory()), samplePause);
  try {
    const atlas = atlasOfTerritories(app.url);
    const during = await answersDuring(app.url, atlas);
    await atlas;
    return [
      {
        what: 'Memory of the server during the atlas of territories, above what it was',
        value: Math.max(...samples) - before,
        unit: 'MB',
        budget: { limit: atlasMemory, sense: 'at most' },
        how: `greatest of ${samples.length} samples of resident memory, ${short(Math.max(...samples))} MB, less ${short(before)} MB before; others are answered meanwhile`,
      },
      othersFigure('the atlas of territories', idle, during),
    ];
  } finally {
    clearInterval(sampler);
  }
}

/** How long a running server takes to print the network map, how large the PDF is, and what an atlas costs. */
export async function measurePrint(app: RunningApp): Promise<readonly Figure[]> {
  const { url } = app;
  // First, while the server holds no memory that other pages took.
  const figures: Figure[] = [...(await measureAtlasBeside(app))];
  for (const { format, what, seconds, query } of prints) {
    const times: number[] = [];
    let size = 0;
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      const answer = await fetch(`${url}/api/maps/reseau.${format}?page=A3-landscape${query}`);
      if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
      size = (await answer.arrayBuffer()).byteLength;
      times.push((performance.now() - started) / 1000);
    }
    figures.push({
      what,
      value: median(times),
      unit: 's',
      budget: { limit: seconds, sense: 'at most' },
      how: `median of ${runs} requests, thread and data included; the slowest ${short(Math.max(...times))} s`,
    });
    if (format === 'pdf')
      figures.push({
        what: `${what}, size`,
        value: size / 1e6,
        unit: 'MB',
        budget: { limit: pdfBytes / 1e6, sense: 'at most' },
        how: 'bytes of the answer',
      });
  }
  return [...figures, await measureAtlas(url)];
}
