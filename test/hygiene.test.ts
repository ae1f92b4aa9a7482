import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

const notOurs = new Set(['node_modules', '.git', '.data', 'dist', '.tmp']);
const text = /\.(ts|mts|mjs|cjs|js|svelte|css|html|sql|md|json|csv|svg|sh)$|^(LICENSE|run|\.[a-z]+)$/;
const code = /\.(ts|mts|mjs|cjs|js|svelte|css|html|sql)$/;

/** Paths of the project's own text files, from its root. */
function files(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(path);
    return text.test(entry.name) ? [path] : [];
  });
}

const project = files().map((path) => ({ path, content: readFileSync(path, 'utf8') }));

/** The content without its comments, lines kept. */
function withoutComments(content: string): string {
  return content
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Files that the rule reads. */
  readonly where: RegExp;
  readonly except?: RegExp;
  readonly comments: 'read' | 'ignored';
  readonly caught: readonly string[];
  readonly passed: readonly string[];
}

/** This file names what it forbids. */
const here = /^test\/hygiene\.test\.ts$/;
const core = /^geodata\/(?!sources\/|packs\/)/;

const rules: readonly Rule[] = [
  {
    name: 'no type "any"',
    pattern: /(:|\bas|<|\|)\s*any\b(?!\w)|\bany\[\]/,
    where: /\.(ts|mts|svelte)$/,
    comments: 'ignored',
    caught: ['let x: any;', 'x as any', 'Array<any>', 'any[]'],
    passed: ['// any of these', 'const anyway = 1;', 'company: Anybody'],
  },
  {
    name: 'no check of the compiler or of the linter silenced without a reason',
    pattern:
      /@ts-(ignore|nocheck|expect-error)|eslint-disable(?!.* -- \S)|svelte-ignore(?! \S+ \(?\S)|prettier-ignore/,
    where: code,
    comments: 'read',
    caught: ['// @ts-ignore', '// eslint-disable-next-line no-console'],
    passed: ['// eslint-disable-next-line no-console -- the address is for the reader'],
  },
  {
    name: 'nothing left for later',
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    where: /./,
    comments: 'read',
    caught: ['// TODO later', '# FIXME'],
    passed: ['toDo', 'todos'],
  },
  {
    name: 'no test put aside or alone',
    pattern: /\.(skip|only|todo|fails)\(/,
    where: /^test\/.*\.ts$/,
    comments: 'ignored',
    caught: ["test.skip('x', run)", 'describe.only('],
    passed: ["describe.runIf(present)('x', run)", 'test.skipIf(absent)'],
  },
  {
    name: 'the environment is read in one file',
    pattern: /process\.env\b|\bimport \{[^}]*\benv\b[^}]*\} from 'node:process'/,
    where: code,
    except: /^(server\/config\.ts|(scripts|bench|test)\/.*)$/,
    comments: 'ignored',
    caught: ['process.env.PORT'],
    passed: ['import.meta.env.DEV'],
  },
  {
    name: 'SQL is written in server/db',
    pattern: /\bsql(<[^`]*>)?`|\.unsafe\(/i,
    where: /\.(ts|svelte)$/,
    except: /^(server\/db|test|bench)\//,
    comments: 'ignored',
    caught: ['sql`select 1`', 'sql<Row[]>`select 1`'],
    passed: ["import { sql } from './x';"],
  },
  {
    name: 'colours are in the symbology and in the tokens of the style sheet',
    pattern:
      /(['"`(:,\s])#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?=['"`);,\s])|\b(rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(\s*[\d.]/i,
    where: /^(geodata|server|web)\/.*\.(ts|svelte|css|html)$/,
    except: /^(geodata\/symbology\/.*|web\/styles\/tokens\.css)$/,
    comments: 'ignored',
    caught: ["color: '#ff0000'", 'color: #abc;', 'fill="rgb(1 2 3)"', 'rgba(0, 0, 0, 0.5)'],
    passed: ['this.#data', '{#each rows as row}', 'href="#main"', 'color: var(--ink)', '// see #1119 there'],
  },
  {
    name: 'the core knows neither clock nor chance',
    pattern: /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/,
    where: core,
    comments: 'ignored',
    caught: ['Math.random()', 'new Date()'],
    passed: ['new Date(value)', 'Date.UTC(2012, 0, 1)'],
  },
  {
    name: 'no path of a machine',
    pattern: new RegExp(
      `(?<![\\w.-])(${escaped(process.cwd())}|${escaped(homedir())})(?![\\w-])|/home/\\w+/|/Users/\\w+/|[A-Z]:\\\\Users`,
    ),
    where: /./,
    comments: 'read',
    caught: [`see ${process.cwd()}/x`, `${homedir()}/.cache`, '/home/someone/x'],
    passed: ['/api/health', `x${process.cwd()}`],
  },
  {
    name: 'no package registry or mirror is written down',
    pattern: /registry\.(npmjs|yarnpkg)|npmmirror|jsr\.io|unpkg\.com|jsdelivr|esm\.sh|pypi\.org|"resolved":/,
    where: /./,
    comments: 'read',
    caught: ['https://registry.npmjs.org/zod', '"resolved": "https'],
    passed: ['a registry of layers'],
  },
  {
    name: 'only tests read what lies beside the repository',
    pattern: /\.\.\/shared\//,
    where: /./,
    except: /^test\//,
    comments: 'read',
    caught: ["readFile('../shared/data/x.csv')"],
    passed: ["import '../shared-types'"],
  },
];

describe('the files of the project', () => {
  test.each(rules)('$name', ({ pattern, where, except, comments }) => {
    const found = project
      .filter(({ path }) => where.test(path) && except?.test(path) !== true && !here.test(path))
      .flatMap(({ path, content }) => {
        const lines = (comments === 'ignored' ? withoutComments(content) : content).split('\n');
        return lines.flatMap((line, index) =>
          pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
        );
      });
    expect(found).toEqual([]);
  });

  test.each(rules)(
    'the rule "$name" sees what it must, and no more',
    ({ pattern, comments, caught, passed }) => {
      const read = (sample: string) => (comments === 'ignored' ? withoutComments(sample) : sample);
      expect(caught.filter((sample) => !pattern.test(read(sample)))).toEqual([]);
      expect(passed.filter((sample) => pattern.test(read(sample)))).toEqual([]);
    },
  );

  /** The words of the interface and of the messages are data. */
  const data = /^geodata\/text\//;

  test('none is longer than 300 lines, but data', () => {
    const long = project
      .filter(({ path }) => code.test(path) && !data.test(path))
      .map(({ path, content }) => ({ path, lines: content.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('have names in kebab case, components in Pascal case', () => {
    const wrong = project.filter(({ path }) => {
      const name = basename(path);
      if (path.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
      return path.endsWith('.ts') && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.ts$/.test(name);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
