import type { Issue } from '../model/issue';
import type { Language } from './format';
import { analyseIssues } from './issues-analyse';
import { catchmentIssues } from './issues-catchment';
import { geographyIssues } from './issues-geography';
import { groupingIssues } from './issues-grouping';
import { importIssues } from './issues-import';
import { importJobIssues } from './issues-import-jobs';
import { packIssues } from './issues-pack';
import { printIssues } from './issues-print';
import { planIssues } from './issues-plan';
import { proposalIssues } from './issues-proposal';
import { publishedIssues } from './issues-published';
import { regionIssues } from './issues-regions';
import { registerIssues } from './issues-register';
import { scenarioIssues } from './issues-scenario';
import { sitingIssues } from './issues-siting';
import { travelIssues } from './issues-travel';

const sentences = new Map(
  Object.entries({
    ...packIssues,
    ...geographyIssues,
    ...groupingIssues,
    ...importIssues,
    ...importJobIssues,
    ...printIssues,
    ...planIssues,
    ...proposalIssues,
    ...publishedIssues,
    ...registerIssues,
    ...regionIssues,
    ...analyseIssues,
    ...catchmentIssues,
    ...scenarioIssues,
    ...sitingIssues,
    ...travelIssues,
  }),
);
const words = {
  fr: { row: 'ligne', feature: 'entité', column: 'colonne', colon: '\u00a0: ' },
  en: { row: 'row', feature: 'feature', column: 'column', colon: ': ' },
} as const;

/** An issue as a person reads it: file, row and column when it has them, then what is wrong and what to do. An unknown code is shown as it is. */
export function issueText({ code, file, row, column, values = {} }: Issue, language: Language): string {
  const word = words[language];
  const place = [
    file,
    row === undefined
      ? undefined
      : `${/^(contours|units|points)-/.test(code) ? word.feature : word.row} ${row}`,
    column === undefined ? undefined : `${word.column} ${column}`,
  ].filter((part) => part !== undefined);
  const sentence = sentences.get(code)?.[language](values) ?? code;
  return place.length === 0 ? sentence : `${place.join(', ')}${word.colon}${sentence}`;
}
