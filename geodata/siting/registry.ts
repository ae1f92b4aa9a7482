import type { SitingModel } from './contract';
import { lscp } from './models/lscp';
import { mclp } from './models/mclp';
import { pCenter } from './models/p-center';
import { pMedian } from './models/p-median';

/** The models of siting, one line each, in the order in which they are offered. */
export const sitingModels: readonly SitingModel[] = [pMedian, pCenter, mclp, lscp];
