import type { Pin } from '../../../model/seminar';
import type { RecordWords } from '../../../text/record-words';
import type { PartContext } from '../parts';
import type { Paragraph } from '../flow';
import { disc, discRadius } from './pins';

/** What was decided and pinned at a view; `groups` in the order of their first pin, each under its name. */
export interface ViewText {
  readonly decision: string;
  readonly groups: readonly { readonly name: string; readonly pins: readonly Pick<Pin, 'rank' | 'text'>[] }[];
  /** A place at least may lie beyond the map. */
  readonly beyond: boolean;
  readonly order: 'decision-first' | 'pins-first';
}

/** Lines of a text that someone typed, without those that say nothing. */
export function typedLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The decision of a view and its pins by group, each after its numbered disc. */
export function viewParagraphs(
  { decision, groups, beyond, order }: ViewText,
  { paper, inks }: PartContext,
  said: RecordWords,
): readonly Paragraph[] {
  const { heading, finding, body, small } = paper.type;
  const plain: Paragraph = {
    text: '',
    size: body,
    face: 'regular',
    color: inks.ink,
    indent: 0,
    before: 0,
    leads: false,
    role: 'p',
    mark: null,
  };
  const head = (text: string): Paragraph => ({
    ...plain,
    text,
    size: heading,
    face: 'semibold',
    color: inks.quiet,
    before: heading * 1.3,
    leads: true,
    role: 'h2',
  });
  const decided = typedLines(decision);
  const decisionTold = [
    head(said.decision),
    ...(decided.length === 0
      ? [{ ...plain, text: said.noDecision, before: body * 0.3, color: inks.quiet }]
      : decided.map((text) => ({ ...plain, text, size: finding, before: finding * 0.35 }))),
  ];
  const pinsTold = [
    ...groups.flatMap(({ name, pins }) => [
      head(said.pins(name)),
      ...pins.map(({ rank, text }): Paragraph => ({
        ...plain,
        text,
        indent: discRadius(paper) * 2 + body * 0.5,
        before: body * 0.5,
        mark: (x, baseline) => disc([x + discRadius(paper), baseline - body * 0.34], rank, paper, inks),
      })),
    ]),
    ...(beyond ? [{ ...plain, text: said.beyond, size: small, color: inks.quiet, before: body }] : []),
  ];
  return order === 'decision-first' ? [...decisionTold, ...pinsTold] : [...pinsTold, ...decisionTold];
}
