import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issueText } from '../../text/issues';
import { estimatedFiles } from './files';

/** Rewrites the estimated and invented files of the pack of the Nord (or of the folder given) from its facts. */
const [folder = join('geodata', 'packs', 'nord')] = process.argv.slice(2);
const estimated = await estimatedFiles(folder);
if (estimated.ok) {
  for (const [file, csv] of estimated.value) {
    await writeFile(join(folder, file), csv);
    console.log(`${file}\u00a0: ${csv.split('\n').length - 2} lignes`);
  }
} else {
  for (const issue of estimated.issues) console.error(issueText(issue, 'fr'));
  process.exitCode = 2;
}
