import { done, type Result } from '../../../geodata/model/issue';
import { planKey, type PlanRef } from '../../../geodata/grouping/compare/plan-ref';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import {
  compareParameters,
  comparePath,
  isComparison,
  readCompareView,
} from '../../../geodata/scene/compare-url';
import { readVersion } from '../../db/queries/scenario-versions';
import { readScenario } from '../../db/queries/scenarios';
import type { ComparedOwn, ComparisonOwn } from './comparison-own';
import { seesDrafts } from './destinations';
import type { GroundTexts } from './grounds';
import { printTheme, type PrintReading, type ViewAddress } from './theme';
import { unknownView, unreadParameters } from './trouble';

/** Plans side by side: drafts for those who edit them, versions, and the divisions that exist. */
export const comparisonTheme = printTheme<ComparisonOwn>({
  id: 'comparison',
  paths: [comparePath],
  parameters: compareParameters,
  read: readComparison,
  show: async (own, tables, address, language) =>
    (await import('./comparison-show')).showComparison(own, tables, address, language),
});

/** A plan with the day it is of, and what was frozen with it. */
interface Source {
  readonly ref: PlanRef;
  readonly name: string | null;
  readonly day: string | null;
  readonly document: ScenarioDocument | null;
  readonly frozen: GroundTexts | null;
}

async function readComparison(address: ViewAddress, reading: PrintReading): Promise<Result<ComparisonOwn>> {
  const view = readCompareView(address.param);
  const told = (address.param('plans') ?? '').split(',');
  if (!isComparison(view) || view.plans.map(planKey).join() !== told.join())
    return unreadParameters(address, ['plans']);
  const sources = await Promise.all(view.plans.map((ref) => readSource(ref, reading)));
  const known = sources.flatMap((source) => source ?? []);
  if (known.length < sources.length) return unknownView(address);
  // As on the screen: all are counted on the ground of the first that has a day.
  const first = known.find(({ day }) => day !== null);
  const day = first?.day ?? reading.today;
  const whole = first?.frozen ?? (await reading.grounds.textsOfDay(day));
  const grounds = await Promise.all(
    known.map(async (source): Promise<ComparedOwn> => {
      const isOfGround =
        source.day === null || (source.frozen === null && source.day === day && first?.frozen == null);
      const facts = isOfGround
        ? null
        : (source.frozen?.facts ?? (await reading.grounds.factsOfDay(source.day)));
      const { ref, name, document } = source;
      return { ref, name, document, facts };
    }),
  );
  return done({ ground: whole, plans: grounds });
}

/** A plan; null when it is not there for whoever asks. */
async function readSource(ref: PlanRef, reading: PrintReading): Promise<Source | null> {
  const { sql } = reading;
  switch (ref.kind) {
    case 'scenario': {
      const scenario = seesDrafts(reading) ? await readScenario(sql, ref.id) : null;
      return (
        scenario && { ref, name: scenario.name, day: scenario.day, document: scenario.document, frozen: null }
      );
    }
    case 'version': {
      const version = await readVersion(sql, ref.id, ref.number);
      if (version === null) return null;
      const frozen = await reading.grounds.kept(version);
      if (frozen === null) return null;
      const { name, day, document } = version;
      return { ref, name, day, document, frozen };
    }
    case 'reference':
      return { ref, name: null, day: null, document: null, frozen: null };
    case 'territories':
      return { ref, name: null, day: ref.day, document: null, frozen: null };
  }
}
