import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client';
import { short, type Figure } from './figure';
import { answersDuring, idleAnswers, othersFigure } from './others';

const rows = 20_000;
/** One row in so many is at fault. */
const faultEvery = 100;

interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly register: string | null;
    readonly matches: readonly { readonly header: string; readonly target: string | null }[];
  }[];
  readonly summary: { readonly actions: { readonly create: number; readonly blocked: number } } | null;
  readonly remarks: readonly unknown[];
}

/** A file of structures in the communes given, as a spreadsheet writes CSV; one row in a hundred is at fault in one of three ways. */
function structuresFile(communes: readonly string[]): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const kind = n % faultEvery === 0 && n % 3 === 0 ? 'Cirque' : 'SI';
    const commune = n % faultEvery === 0 && n % 3 === 1 ? '99999' : communes[n % communes.length];
    const mail = n % faultEvery === 0 && n % 3 === 2 ? 'sans arobase' : `accueil${n}@example.org`;
    return `Syndicat d’initiative n° ${n};${kind};${commune};${mail};03 20 00 00 00;${n}, place de la Mairie;01/03/2010`;
  });
  return ['Nom;Nature;Code INSEE;Courriel;Téléphone;Adresse;Date de début', ...lines].join('\r\n');
}

async function until(client: Client, id: string, state: string): Promise<ImportView> {
  for (;;) {
    const view = await client.ask<ImportView>('GET', `/api/imports/${id}`);
    if (view.state === state) return view;
    if (view.state === 'refused') throw new Error(JSON.stringify(view.remarks));
    await wait(100);
  }
}

/** Seconds to read, match and check a file, as the assistant of imports does it. */
async function stage(client: Client, file: string): Promise<{ view: ImportView; seconds: number }> {
  const start = performance.now();
  const { id } = await client.ask<ImportView>(
    'POST',
    '/api/imports?name=structures.csv&register=structure',
    file,
  );
  const { sheets } = await until(client, id, 'mapping');
  const choices = sheets.map(({ sheet, register, matches }) => ({
    sheet,
    register,
    mapping: Object.fromEntries(matches.map(({ header, target }) => [header, target])),
  }));
  await client.ask('PUT', `/api/imports/${id}/mapping`, { sheets: choices });
  const view = await until(client, id, 'staged');
  return { view, seconds: (performance.now() - start) / 1000 };
}

/** An import of 20 000 structures, of which one in a hundred is at fault, on a real PostgreSQL, and what others are answered meanwhile. */
export async function measureImport(client: Client): Promise<Figure[]> {
  const { options } = await client.ask<{ options: { id: string }[] }>('GET', '/api/options/commune');
  const file = structuresFile(options.map(({ id }) => id));
  const idle = await idleAnswers(client.url);

  const staging = stage(client, file);
  const during = [...(await answersDuring(client.url, staging))];
  const { view, seconds } = await staging;
  const faulty = rows / faultEvery;
  const { create, blocked } = view.summary?.actions ?? { create: 0, blocked: 0 };
  if (create !== rows - faulty || blocked !== faulty) throw new Error(JSON.stringify(view.summary?.actions));

  const evidence = { confidence: 'declared', source: 'Mesure', day: null };
  const start = performance.now();
  const accepting = client.ask('POST', `/api/imports/${view.id}/accept`, {
    reason: null,
    evidence,
    leaveOut: true,
  });
  const accepted = accepting.then(() => (performance.now() - start) / 1000);
  during.push(...(await answersDuring(client.url, accepting)));
  return [
    {
      what: 'Import of 20 000 structures, 1 % at fault: reading, checking, staging',
      value: seconds,
      unit: 's',
      budget: { limit: 10, sense: 'at most' },
      how: `CSV of ${short(file.length / 1e6)} MB on PostgreSQL, from the upload until the report is there; ${create} rows to create, ${blocked} blocked`,
    },
    {
      what: 'The same: acceptance',
      value: await accepted,
      unit: 's',
      budget: { limit: 5, sense: 'at most' },
      how: 'until it is answered: written with its inverse, published, committed',
    },
    othersFigure('the import', idle, during),
  ];
}
