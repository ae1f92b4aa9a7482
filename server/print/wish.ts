import type { FrameWish } from '../../geodata/scene/page/frame';
import { orientations, papers, type PageSetup } from '../../geodata/scene/page/page';
import { anyId } from '../../geodata/scene/url-reader';

/** Papers with their orientation, as an address or a command names them. */
export const pageNames = papers.flatMap((paper) =>
  orientations.map((orientation) => `${paper}-${orientation}` as const),
);
export type PageName = (typeof pageNames)[number];

/** The paper and orientation of a name. */
export function pageNamed(name: PageName): Pick<PageSetup, 'paper' | 'orientation'> {
  const [paper, orientation] = name.split('-') as [PageSetup['paper'], PageSetup['orientation']];
  return { paper, orientation };
}

/** Most pages of an atlas: anyone may ask for one. */
export const mostPages = 120;

/** What a frame may be named by, for who got it wrong. */
export const frameNames = 'view, department, zone:ID, territory:ID, grouping:ID';

/** The frame of a text; 'view' for that of the view, null when it is none. */
export function readFrame(text: string): FrameWish | 'view' | null {
  if (text === 'view') return 'view';
  if (text === 'department') return { kind: 'department' };
  const [, name, id = ''] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  const kind = (['zone', 'territory', 'grouping'] as const).find((one) => one === name);
  return kind === undefined || !anyId(id) ? null : { kind, id };
}
