import type { Register } from './register';
import { actor } from './registers/actor';
import { campaign, campaignAnswer } from './registers/campaign';
import { classification } from './registers/classification';
import { demandWeight, gateway } from './registers/demand';
import { initiative } from './registers/initiative';
import { initiativeActor, initiativeEvent, initiativePerimeter } from './registers/initiative-parts';
import { means } from './registers/means';
import { opening } from './registers/opening';
import { skill, skillHeld, training } from './registers/people';
import { observatory, observatoryPartner, project, quality } from './registers/quality';
import { staff } from './registers/staff';
import { structure } from './registers/structure';
import { succession } from './registers/succession';
import { territory } from './registers/territory';
import { territoryCommune } from './registers/territory-commune';

/** Every register, in the order of menus and of the sheets of an export: those of a theme together. */
export const registers: readonly Register[] = [
  structure,
  classification,
  opening,
  succession,
  territory,
  territoryCommune,
  initiative,
  initiativeEvent,
  initiativePerimeter,
  initiativeActor,
  actor,
  means,
  staff,
  skill,
  skillHeld,
  training,
  quality,
  observatory,
  observatoryPartner,
  project,
  gateway,
  demandWeight,
  campaign,
  campaignAnswer,
];

const byId = new Map(registers.map((register) => [register.id, register]));

/** The register of an id; undefined when there is none. */
export function findRegister(id: string): Register | undefined {
  return byId.get(id);
}

/** The register of an id that is known to be one. Throws on another: that is a bug. */
export function registerOf(id: string): Register {
  const register = byId.get(id);
  if (register === undefined) throw new Error(`unknown register: ${id}`);
  return register;
}
