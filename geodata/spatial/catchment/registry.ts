import type { CatchmentMethod } from './contract';
import { huff } from './huff';
import { isodistance } from './isodistance';
import { nearest } from './nearest';

/** The methods of catchments that need no engine, one line each. */
export const catchmentMethods: readonly CatchmentMethod[] = [isodistance, nearest, huff];
