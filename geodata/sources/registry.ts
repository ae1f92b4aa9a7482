import type { ContourSource } from './contour-source';
import { embedded } from './embedded';
import { fromFile } from './file';
import { official } from './official';

/** The sources of contours. A new one is one file and one line here. */
export const contourSources = { official, file: fromFile, embedded } as const satisfies Record<
  ContourSource['kind'],
  ContourSource
>;
