import type { Me } from '../../geodata/model/account';
import type { Travels } from '../catchments/travel/travels.svelte';
import { loadAround, loadShapes, scenarioGround } from '../destinations/ground';
import type { Preferences } from '../state/preferences.svelte';
import { KeptSteps } from '../workshop/kept-steps';
import { later } from '../workshop/saving';
import type { PlanApi } from './plan-api';
import { PlanDesk } from './solve/desk.svelte';
import { openPlanWorker } from './solve/open-worker';
import { planStepSchema } from './store/editor.svelte';
import { PlanSaver } from './store/saver.svelte';
import { PlanWorkshop } from './store/workshop.svelte';

/** A workshop that is open, what saves its changes, and what evaluates them. */
export interface OpenedPlan {
  readonly workshop: PlanWorkshop;
  readonly saver: PlanSaver;
  readonly desk: PlanDesk;
  /** Keeps the steps of the saved plan; an effect that calls it keeps them up to date. */
  readonly keepSteps: () => void;
}

/** Opens a plan, and saves it from then on. Throws `ApiError`. */
export async function openPlan(
  api: PlanApi,
  id: string,
  { me, preferences, travels }: { me: Me; preferences: Preferences; travels: Travels },
): Promise<OpenedPlan> {
  const [plan, plans, shapes, around] = await Promise.all([
    api.read(id),
    api.list(),
    loadShapes(),
    loadAround(),
    travels.load(),
  ]);
  const [facts, demands] = await Promise.all([api.facts(plan.day), api.demands(plan.day)]);
  const desk = new PlanDesk(openPlanWorker);
  const editable = me.may.includes('scenario.edit');
  const workshop: PlanWorkshop = new PlanWorkshop(plan, scenarioGround(facts, shapes, around), {
    language: () => preferences.language,
    flavour: () => preferences.flavour,
    editable,
    newId: () => crypto.randomUUID().slice(0, 8),
    travels,
    desk,
    demands,
    others: plans.filter((one) => one.id !== id),
    readDocument: async (other) => (await api.read(other)).document,
    onchange: (document) => saver.add({ document }),
  });
  const saver: PlanSaver = new PlanSaver(plan.version, {
    send: (version, part) => api.edit(id, version, part),
    read: () => api.read(id),
    receive: (document) => workshop.editor.receive(document),
    later,
  });
  const kept = new KeptSteps(
    () => sessionStorage,
    `plan.${me.account?.id ?? 'nobody'}.${id}`,
    planStepSchema,
  );
  const { steps } = workshop.editor;
  if (editable) steps.restore(kept.take(plan.version));
  const keepSteps = () => {
    // What is not saved is lost with the page, and its steps with it.
    if (saver.state === 'saved') kept.keep(steps.all, saver.version);
  };
  return { workshop, saver, desk, keepSteps };
}
