import { planTravel } from '../../../geodata/catchments/plan/data';
import { done, refused, type Result } from '../../../geodata/model/issue';
import type { SitingPlanVersion } from '../../../geodata/model/siting-plan';
import { shadings } from '../../../geodata/scene/siting-drawing';
import { hashOf } from '../../auth/tokens';
import { readLinkedPlan, readPlan, readPlanVersion } from '../../db/queries/siting-plans';
import { seesDrafts } from './destinations';
import { beforeAfter, planParameters, type PlanOwn } from './siting-own';
import { printTheme, type PrintReading, type ViewAddress } from './theme';
import { trouble, unknownView, unreadParameters, versionNumber } from './trouble';

/** Plans of reception points: drafts for those who edit them, frozen versions on all they were computed on. */
export const sitingTheme = printTheme<PlanOwn>({
  id: 'siting',
  paths: [
    '/bassins/lien/{token}',
    '/bassins/implantations/{id}/versions/{number}',
    '/bassins/implantations/{id}',
  ],
  parameters: planParameters,
  read: readAsked,
  show: async (own, tables, address, language) =>
    (await import('./siting-show')).showPlan(own, tables, address, language),
});

async function readAsked(address: ViewAddress, reading: PrintReading): Promise<Result<PlanOwn>> {
  const { sql } = reading;
  const { token, id = '', number } = address.named;
  const isSaid = (name: string, values: readonly string[]) => {
    const text = address.param(name);
    return text === null || values.includes(text);
  };
  const unread = [
    ...(isSaid('shading', shadings) ? [] : ['shading']),
    ...(isSaid('series', [beforeAfter]) ? [] : ['series']),
  ];
  if (unread.length > 0) return unreadParameters(address, unread);
  const frozen = (version: SitingPlanVersion | null) =>
    version === null ? unknownView(address) : readFrozen(version, address, reading);
  if (token === undefined && number === undefined) return readDraft(address, reading);
  if (token !== undefined) return frozen(await readLinkedPlan(sql, hashOf(token)));
  const asked = versionNumber(number);
  return frozen(asked === null ? null : await readPlanVersion(sql, id, asked));
}

async function readFrozen(
  version: SitingPlanVersion,
  address: ViewAddress,
  { grounds }: PrintReading,
): Promise<Result<PlanOwn>> {
  const [ground, demands, costs] = await Promise.all([
    grounds.kept(version),
    grounds.basis(version.demands),
    version.costs === null ? null : grounds.basis(version.costs),
  ]);
  const isWhole = version.costs === null || costs !== null;
  if (ground === null || demands === null || !isWhole) return unknownView(address);
  const { name, document, proof, state, number, sharedAt } = version;
  const standing = { state, number, since: sharedAt.slice(0, 10) };
  return done({ name, document, proof, standing, ground, demands, costs });
}

async function readDraft(address: ViewAddress, reading: PrintReading): Promise<Result<PlanOwn>> {
  const plan = seesDrafts(reading) ? await readPlan(reading.sql, address.named.id ?? '') : null;
  if (plan === null) return unknownView(address);
  const { name, document, day, updatedAt } = plan;
  const { grounds } = reading;
  const [{ facts }, demands] = await Promise.all([grounds.ofDay(day), grounds.demandsOfDay(day)]);
  const request = planTravel(document, { facts, demands });
  const costs = request === null ? null : await reading.cachedTravel(request);
  if (request !== null && costs === null)
    return refused([trouble('print-no-ways', { param: 'way', value: request.engine })]);
  return done({
    name,
    document,
    // What a search proved is told by the screen that searched, and kept with a version.
    proof: null,
    standing: { state: 'draft', number: null, since: updatedAt.slice(0, 10) },
    ground: await grounds.textsOfDay(day),
    demands: { text: JSON.stringify(demands) },
    costs: costs === null ? null : { text: JSON.stringify(costs) },
  });
}
