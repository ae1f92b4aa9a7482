import { done, type Result } from '../../../geodata/model/issue';
import { extentOf } from '../../auth/permissions';
import { hashOf } from '../../auth/tokens';
import { readLinked, readVersion } from '../../db/queries/scenario-versions';
import { readScenario } from '../../db/queries/scenarios';
import type { ScenarioOwn } from './destinations-own';
import { printTheme, type PrintReading, type ViewAddress } from './theme';
import { unknownView, versionNumber } from './trouble';

const [draft, version, link] = [
  '/destinations/{id}',
  '/destinations/{id}/versions/{number}',
  '/destinations/lien/{token}',
] as const;

/** Scenarios: drafts for those who edit them, frozen versions on the data they were frozen with. */
export const scenarioTheme = printTheme<ScenarioOwn>({
  id: 'destinations',
  paths: [link, version, draft],
  parameters: [],
  read: (address, reading) => {
    if (address.named.token !== undefined) return readShared(address, reading, address.named.token);
    return address.named.number === undefined ? readDraft(address, reading) : readFrozen(address, reading);
  },
  show: async (own, tables, _address, language) =>
    (await import('./destinations-show')).showScenario(own, tables, language),
  atlas: {
    paths: [link, version, draft],
    kinds: ['groupings'],
    show: async (own, tables, _address, { language }) =>
      (await import('./destinations-show')).showScenarioAtlas(own, tables, language),
  },
});

/** Whether whoever asks sees drafts. */
export function seesDrafts({ actor }: PrintReading): boolean {
  return extentOf('scenario.edit', actor?.role ?? 'anonymous', { publicRead: true }) !== 'none';
}

async function readDraft(address: ViewAddress, reading: PrintReading): Promise<Result<ScenarioOwn>> {
  const scenario = seesDrafts(reading) ? await readScenario(reading.sql, address.named.id ?? '') : null;
  if (scenario === null) return unknownView(address);
  const { name, day, document, updatedAt } = scenario;
  return done({
    document,
    standing: { name, state: 'draft', number: null, since: updatedAt.slice(0, 10) },
    ground: await reading.grounds.textsOfDay(day),
  });
}

async function readFrozen(address: ViewAddress, reading: PrintReading): Promise<Result<ScenarioOwn>> {
  const number = versionNumber(address.named.number);
  const frozen = number === null ? null : await readVersion(reading.sql, address.named.id ?? '', number);
  return frozen === null ? unknownView(address) : keptOf(frozen, address, reading);
}

async function readShared(
  address: ViewAddress,
  reading: PrintReading,
  token: string,
): Promise<Result<ScenarioOwn>> {
  const frozen = await readLinked(reading.sql, hashOf(token));
  return frozen === null ? unknownView(address) : keptOf(frozen, address, reading);
}

async function keptOf(
  frozen: NonNullable<Awaited<ReturnType<typeof readVersion>>>,
  address: ViewAddress,
  { grounds }: PrintReading,
): Promise<Result<ScenarioOwn>> {
  const ground = await grounds.kept(frozen);
  if (ground === null) return unknownView(address);
  const { name, state, number, sharedAt, document } = frozen;
  return done({ document, standing: { name, state, number, since: sharedAt.slice(0, 10) }, ground });
}
