import type { Me } from '../../geodata/model/account';
import type { Preferences } from '../state/preferences.svelte';
import { KeptSteps } from '../workshop/kept-steps';
import { later } from '../workshop/saving';
import { loadAround, loadShapes, scenarioGround } from './ground';
import type { ScenarioApi } from './scenario-api';
import { changesSchema, KeptChanges } from './store/kept-changes';
import { Saver } from './store/saver.svelte';
import { Workshop } from './store/workshop.svelte';

/** A workshop that is open, and what saves its changes. */
export interface OpenedWorkshop {
  readonly workshop: Workshop;
  readonly saver: Saver;
  /** Keeps the steps of the scenario; an effect that calls it keeps them up to date. */
  readonly keepSteps: () => void;
}

/** Name of this tab, which a new load of the page keeps. */
function tabName(): string {
  const key = 'maillage.tab';
  try {
    const known = sessionStorage.getItem(key) ?? crypto.randomUUID();
    sessionStorage.setItem(key, known);
    return known;
  } catch {
    // Without storage nothing is kept under the name either.
    return crypto.randomUUID();
  }
}

/** Once the frame that shows what was done is drawn, and nothing more pressing is to be done. */
function whenIdle(call: () => void): void {
  requestAnimationFrame(() => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 300 });
    else setTimeout(call, 30);
  });
}

/** Opens a scenario, takes up what was kept of it on this device, and saves from then on. Throws `ApiError`. */
export async function openWorkshop(
  api: ScenarioApi,
  id: string,
  me: Me,
  preferences: Preferences,
): Promise<OpenedWorkshop> {
  const [scenario, shapes, around] = await Promise.all([api.read(id), loadShapes(), loadAround()]);
  const ground = scenarioGround(await api.facts(scenario.day), shapes, around);
  const account = me.account?.id ?? 'nobody';
  const editable = me.may.includes('scenario.edit');
  const workshop: Workshop = new Workshop(scenario, ground, {
    language: () => preferences.language,
    flavour: () => preferences.flavour,
    editable,
    newId: () => `g-${crypto.randomUUID().slice(0, 8)}`,
    idle: whenIdle,
    onchange: (changes) => saver.add(changes),
  });
  const saver: Saver = new Saver(scenario, {
    send: (version, changes) => api.change(id, version, changes),
    read: () => api.read(id),
    kept: new KeptChanges(localStorage, account, id, tabName()),
    receive: (document) => workshop.receive(document),
    later,
  });
  const kept = new KeptSteps(() => sessionStorage, `scenario.${account}.${id}`, changesSchema);
  const { steps } = workshop.editor;
  if (editable) {
    steps.restore(kept.take(scenario.version));
    saver.resume();
  }
  // Changes that are not saved yet are kept too, and made again: their steps stay right.
  return { workshop, saver, keepSteps: () => kept.keep(steps.all, saver.version) };
}
