import type { Notice, Scene } from '../scene';
import { broken, printable, wholeLines, wrap, wrapEvenly } from './measure';
import { stack } from './legend';
import type { PageNode, Rect } from './page';
import type { PageScene } from './page-scene';
import { insideOf } from './paper';
import { leading, rectangle, straight, words, type Block, type PartContext } from './parts';

/** Height of the logo, in units of the type of the title. */
const logoHeight = 2.6;
const titleLeading = 1.14;

/** The title and the finding, and the logo at their right. */
export function headerBlock(
  scene: Pick<Scene, 'title' | 'finding'>,
  width: number,
  context: PartContext,
): Block {
  const { setup, paper, inks, measure } = context;
  const { title, finding } = paper.type;
  const logo =
    setup.logo === null
      ? null
      : { ...setup.logo, height: title * logoHeight, width: title * logoHeight * setup.logo.ratio };
  const room = width - (logo === null ? 0 : logo.width + paper.gap);
  const named = broken(setup.title ?? scene.title, room / title, 'semibold', measure);
  const titleLines = wrapEvenly(named, room / title, 'semibold', measure);
  const findingLines = wholeLines(setup.text ?? scene.finding, room / finding, 'regular', measure);
  const titleHeight = titleLines.length * title * titleLeading;
  const gap = finding * 0.35;
  const height = titleHeight + gap + findingLines.length * finding * leading;
  return {
    height: Math.max(height, logo === null ? 0 : logo.height),
    draw: (x, y) => [
      words([x, y + title * 0.78], titleLines, title, inks.ink, {
        weight: 'semibold',
        role: 'h1',
        leading: Math.round(title * titleLeading * 100) / 100,
      }),
      words([x, y + titleHeight + gap + finding * 0.8], findingLines, finding, inks.quiet),
      ...(logo === null
        ? []
        : [
            {
              type: 'image' as const,
              alt: context.words.logo(setup.author),
              box: { x: x + width - logo.width, y, width: logo.width, height: logo.height },
              mediaType: logo.mediaType,
              base64: logo.base64,
            },
          ]),
    ],
  };
}

function noticeBlock({ short, text }: Notice, width: number, context: PartContext): Block {
  const { paper, inks, measure } = context;
  const { small } = paper.type;
  const pad = small * 0.8;
  const lines = wrap(text, (width - 2 * pad) / small, 'regular', measure);
  const height = (lines.length + 1) * small * leading + pad * 1.6;
  return {
    height,
    draw: (x, y) => [
      rectangle({ x, y, width, height }, { color: inks.alertGround, pattern: null }, null),
      words([x + pad, y + pad + small * 0.8], [printable(short)], small, inks.alert, { weight: 'semibold' }),
      words([x + pad, y + pad + small * (0.8 + leading)], lines, small, inks.ink),
    ],
  };
}

/** What must stay in sight beside the map: demonstration data, differences with published totals; null when nothing. */
export function noticesBlock(notices: readonly Notice[], width: number, context: PartContext): Block | null {
  const alerts = notices.filter(({ id }) => id !== 'geometry');
  if (alerts.length === 0) return null;
  return stack(
    alerts.map((notice) => noticeBlock(notice, width, context)),
    context.paper.type.small * 0.8,
  );
}

/** Geometry, how it was computed, sources, author, date and page number. */
export function footerBlock(
  { credits, notices, how = [] }: Omit<PageText, 'title' | 'finding'>,
  width: number,
  context: PartContext,
): Block {
  const { setup, paper, inks, measure, words: said } = context;
  const { small } = paper.type;
  const geometry = notices
    .filter(({ id }) => id === 'geometry')
    .map(({ short, text }) => `${short}\u00a0: ${text}`);
  const contours = setup.language === 'en' ? geometry.map((one) => one.replace('\u00a0:', ':')) : geometry;
  const computed = how.length === 0 ? [] : [`${said.how} ${how.join(' · ')}`];
  const own = credits.filter((credit) => !how.includes(credit));
  const sources = `${said.sources} ${(setup.sources ?? own).join(' · ')}`;
  const lines = [...contours, ...computed, sources].flatMap((text) =>
    wrap(text, width / small, 'regular', measure),
  );
  const made = printable(said.made(setup.author, setup.date));
  const page = setup.number === null ? [] : [said.page(setup.number)];
  const pad = small * 0.9;
  const height = pad + (lines.length + 1.25) * small * leading;
  return {
    height,
    draw: (x, y): readonly PageNode[] => {
      const first = y + pad + small * 0.85;
      const last = first + (lines.length + 0.25) * small * leading;
      return [
        straight([x, y], [x + width, y], { color: inks.rule, width: 0.2, dash: null }),
        words([x, first], lines, small, inks.quiet),
        words([x, last], [made], small, inks.ink, { weight: 'semibold' }),
        ...page.map((text) => words([x + width, last], [text], small, inks.ink, { anchor: 'end' })),
      ];
    },
  };
}

/** What header and footer of a page tell. */
export type PageText = Pick<Scene, 'title' | 'finding' | 'credits' | 'notices'> & Pick<PageScene, 'how'>;

/** Header, body and footer of a page, and where they are. */
export interface PageParts {
  readonly inside: Rect;
  readonly header: Block;
  readonly footer: Block;
  readonly footTop: number;
  readonly body: Rect;
}

/** Lays header, body and footer on a page. */
export function pageParts(text: PageText, context: PartContext): PageParts {
  const { paper } = context;
  const inside = insideOf(paper);
  const header = headerBlock(text, inside.width, context);
  const footer = footerBlock(text, inside.width, context);
  const top = inside.y + header.height + paper.gap * 0.8;
  const footTop = inside.y + inside.height - footer.height;
  const body: Rect = { x: inside.x, y: top, width: inside.width, height: footTop - paper.gap * 0.7 - top };
  return { inside, header, footer, footTop, body };
}
