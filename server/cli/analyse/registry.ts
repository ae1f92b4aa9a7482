import { catchment } from './catchment';
import type { AnalyseCommand } from './command';
import { compare } from './compare';
import { propose } from './propose';

/** The commands of `npm run analyse`, one line each. */
export const commands: readonly AnalyseCommand[] = [propose, compare, catchment];
