import { median, short, type Figure } from './figure';

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
  { format: 'png', what: 'A3 PNG of the network map at 300 dpi', seconds: 4, query: '&dpi=300' },
];
/** Most bytes of the PDF. */
const pdfBytes = 1_500_000;

/** How long a running server takes to print the network map, and how large the PDF is. */
export async function measurePrint(url: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
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
  return figures;
}
