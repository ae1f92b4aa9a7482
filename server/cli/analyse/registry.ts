import { catchment } from './catchment';
import type { AnalyseCommand } from './command';
import { compare } from './compare';
import { propose } from './propose';
import { site } from './site';

/** The commands of `npm run analyse`, one line each. */
export const commands: readonly AnalyseCommand[] = [propose, compare, catchment, site];
