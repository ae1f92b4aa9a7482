import type { Issue } from '../../geodata/model/issue';
import { issueText } from '../../geodata/text/issues';
import type { Config } from '../config';
import { migrate } from '../db/migrate';
import { openDatabase } from '../db/open';
import { loadPack } from '../load/load-pack';
import { createLog } from '../log';
import { dpiRange, printFormats } from '../print/registry';
import { atlasKinds } from '../print/themes/registry';
import { pageNames } from '../print/wish';
import { fault } from './analyse/command';
import { writeFiles } from './analyse/write-files';
import { readExportWish } from './export-wish';

const usage = `Une page imprimée de toute vue, un atlas, ou la radioscopie du réseau un jour donné.

  npm run export -- --view '/strategies?date=2014-03-01' --out FICHIER
    [--atlas ${atlasKinds.join('|')}]
  npm run export -- --radioscopie AAAA-MM-JJ --out FICHIER

    [--format ${printFormats.map(({ id }) => id).join('|')}] [--page ${pageNames.join('|')}]
    [--frame department|zone:ID|territory:ID|grouping:ID] [--bw] [--with bars|table]
    [--lang fr|en] [--title TITRE] [--text TEXTE] [--author NOM] [--number N] [--logo FICHIER]
    [--dpi ${dpiRange.least}-${dpiRange.most}] [--date AAAA-MM-JJ]

Les mêmes données et la même date donnent les mêmes octets. Formats et options\u00a0: docs/print.md.`;

/** What the command uses of the outside. */
export interface ExportContext {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'packFolder' | 'officialContours' | 'logLevel'>;
  /** ISO date. */
  readonly today: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Runs `npm run export` with its arguments, on the database of the configuration, made and loaded as a start does. Speaks French. Returns the
 * exit status: 0 when done, 2 on arguments or data that cannot be used, and then nothing has been written.
 *
 * @throws Error in French of the database, to be shown as it is
 */
export async function runExport(args: readonly string[], context: ExportContext): Promise<0 | 2> {
  const { config, today, say, complain } = context;
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    (args.length === 0 ? complain : say)(usage);
    return args.length === 0 ? 2 : 0;
  }
  const refuse = (issues: readonly Issue[]) => {
    for (const issue of issues) complain(`  – ${issueText(issue, 'fr')}`);
    complain('Rien n’a été écrit.');
    return 2 as const;
  };
  const read = await readExportWish(args, today);
  if (!read.ok) return refuse(read.issues);
  const { wish, atlas, report, format, dpi, out } = read.value;
  const [{ readMatter }, { printTask }, { Grounds }] = await Promise.all([
    import('../print/read'),
    import('../print/print-task'),
    import('../print/themes/grounds'),
  ]);
  const database = await openDatabase({
    url: config.databaseUrl,
    dataDir: config.dataDir,
    log: createLog(config.logLevel),
  });
  try {
    await migrate(database);
    const loaded = await loadPack(database, {
      packFolder: config.packFolder,
      dataDir: config.dataDir,
      tryOfficial: config.officialContours,
      onProgress: (step) => say(issueText(step, 'fr')),
    });
    if (!loaded.ok) return refuse(loaded.issues);
    // Who holds the database sees all that is in it.
    const actor = { role: 'administrator', grants: [] } as const;
    const matter = await readMatter(wish.view, {
      sql: database.sql,
      grounds: new Grounds(database.sql),
      actor,
      today,
      // The command asks nothing of engines: what they have found is for the running server.
      cachedTravel: () => Promise.resolve(null),
    });
    if (matter === null) return refuse([fault('print-no-data')]);
    if (!matter.ok) return refuse(matter.issues);
    const task = printTask();
    const bytes =
      report !== null
        ? await task.report({ data: matter.value.data, day: report, setup: wish.setup })
        : atlas === null
          ? await task.print({ ...matter.value, wish, format, options: { dpi } })
          : await task.atlas({ ...matter.value, wish: { ...wish, by: atlas } });
    if (!(bytes instanceof Uint8Array)) return refuse(bytes);
    const written = await writeFiles(new Map([[out, bytes]]));
    if (!written.ok) return refuse(written.issues);
    say(`Écrit\u00a0: ${out} (${Math.ceil(bytes.length / 1024)}\u00a0ko)`);
    return 0;
  } finally {
    await database.close();
  }
}
