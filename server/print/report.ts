import type { Book } from '../../geodata/scene/page/bound';
import { sourceSans } from '../../geodata/scene/page/measure';
import { paperOf } from '../../geodata/scene/page/paper';
import { reportOf } from '../../geodata/scene/page/report/report';
import { sourcesOf } from '../../geodata/scene/page/sources';
import type { Tables } from '../../geodata/scene/tables';
import { wholeSetup, type PrintWish } from './compose';
import type { PdfTitle } from './pdf';

/** The yearly report of the network on a day (ISO date). */
export function composeReport(tables: Tables, day: string, setup: PrintWish['setup']): Book & PdfTitle {
  const whole = wholeSetup(tables, setup, sourcesOf(tables.dataset, setup.language));
  const { author, date, language } = whole;
  return {
    ...reportOf({ tables, day }, whole, sourceSans),
    ...{ author, date, language, pixel: paperOf(whole).pixel },
  };
}
