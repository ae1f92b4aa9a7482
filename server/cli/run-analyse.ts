import type { Issue } from '../../geodata/model/issue';
import { issueText } from '../../geodata/text/issues';
import type { AnalyseContext } from './analyse/command';
import { commands } from './analyse/registry';
import { writeFiles } from './analyse/write-files';

const usage = `Analyses sur vos propres fichiers.

${commands.map((command) => `  npm run analyse -- ${command.usage}`).join('\n\n')}

Rien n’est écrit si quelque chose ne va pas. Formats et méthodes\u00a0: docs/analyse.md.`;
/** Issues told one by one; the others are counted. */
const told = 20;

/** What the runner of analyses uses of the outside: that of its commands, and where it says things. */
export interface RunContext extends AnalyseContext {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Runs `npm run analyse` with its arguments. Speaks French. Returns the exit status: 0 when done, 2 on arguments or files that cannot be
 * used or when there is no solution, and then nothing has been written.
 */
export async function runAnalyse(args: readonly string[], context: RunContext): Promise<0 | 2> {
  const { say, complain } = context;
  const [name, ...rest] = args;
  if (name === undefined || args.includes('--help') || args.includes('-h')) {
    if (name === undefined) complain(usage);
    else say(usage);
    return name === undefined ? 2 : 0;
  }
  const refuse = (issues: readonly Issue[]) => {
    for (const issue of issues.slice(0, told)) complain(`  – ${issueText(issue, 'fr')}`);
    if (issues.length > told) complain(`  – et ${issues.length - told} autres.`);
    complain('Rien n’a été écrit.');
    return 2 as const;
  };
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const allowed = commands.map((one) => one.name).join(', ');
    return refuse([
      {
        code: 'analyse-bad-option',
        severity: 'error',
        values: { option: 'npm run analyse --', value: name, allowed },
      },
    ]);
  }
  const found = await command.run(rest, context);
  if (!found.ok) return refuse(found.issues);
  const written = await writeFiles(found.value.files);
  if (!written.ok) return refuse(written.issues);
  for (const line of found.value.says) say(line);
  return 0;
}
