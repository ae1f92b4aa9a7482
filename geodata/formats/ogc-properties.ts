/**
 * Properties of the features served under /ogc, by collection: the model values without their geometry, evidence laid flat.
 * Dates are ISO days; `null` is unknown or unbounded. The server generates its API description and its filters from these
 * schemas, the client reads the types.
 */
import { z } from 'zod';
import { confidences } from '../model/evidence';
import { actorRoles, initiativeTypes, statuses, statusLadder } from '../model/initiative';
import { grantedClasses, structureClasses, structureKinds, successionNatures } from '../model/structure';

const text = (description: string) => z.string().describe(description);
const integer = (description: string) => z.int32().describe(description);
const day = (description: string) => z.iso.date().nullable().describe(description);
const areaKm2 = z.number().describe('Area in square kilometres, measured in Lambert-93 (EPSG:2154).');
const population = integer('Inhabitants (municipal population).');
const zone = text('Id of the touristic zone.');
const evidence = {
  confidence: z
    .enum(confidences)
    .describe('How far the value can be trusted, from a read source to an invented example.'),
  source: z.string().nullable().describe('Where the value comes from.'),
  year: z.int32().nullable().describe('Year of the source.'),
  note: z.string().nullable().describe('Remark on the value.'),
};

export const zonePropertiesSchema = z.object({
  id: text('Id of the zone.'),
  name: text('Name of the zone.'),
  rank: integer('Order of the zone, from 1.'),
  population,
  communeCount: integer('Number of communes.'),
  areaKm2,
  note: z.string().nullable().describe('Remark on the limits of the zone.'),
});
export type ZoneProperties = z.infer<typeof zonePropertiesSchema>;

export const communePropertiesSchema = z.object({
  insee: text('INSEE code, five characters.'),
  name: text('Name of the commune.'),
  population,
  epci: text('SIREN of the inter-municipal body.'),
  epciName: text('Name of the inter-municipal body.'),
  zone,
  areaKm2,
});
export type CommuneProperties = z.infer<typeof communePropertiesSchema>;

/** The point of a commune: its properties but the area, which belongs to the contour. */
export const placePropertiesSchema = communePropertiesSchema.omit({ areaKm2: true });
export type PlaceProperties = z.infer<typeof placePropertiesSchema>;

export const epciPropertiesSchema = z.object({
  siren: text('SIREN, nine digits.'),
  name: text('Name of the inter-municipal body.'),
  kind: text('Legal kind: CC, CA, CU, METRO…'),
  population,
  communeCount: integer('Number of communes in the département.'),
  areaKm2,
});
export type EpciProperties = z.infer<typeof epciPropertiesSchema>;

const successions = z.array(
  z.object({ structure: z.string(), day: z.iso.date(), nature: z.enum(successionNatures) }),
);

export const structurePropertiesSchema = z.object({
  id: text('Id of the structure.'),
  name: text('Name of the structure.'),
  kind: z
    .enum(structureKinds)
    .describe('OT: tourist office; SI: volunteer-run syndicat d’initiative; BA: annex bureau.'),
  class: z
    .enum(structureClasses)
    .describe(
      'Class under which the structure is counted and drawn on the day of reference; OT: an office without a class in force.',
    ),
  classConfidence: z
    .enum(confidences)
    .nullable()
    .describe('How far the class in force can be trusted; null when none is.'),
  classes: z
    .array(
      z.object({
        class: z.enum(grantedClasses),
        from: z.iso.date().nullable(),
        to: z.iso.date().nullable(),
        confidence: z.enum(confidences),
      }),
    )
    .describe(
      'Classes granted, in order of time, `to` being the last day: OT1 to OT4 by the order of 1999, OTIII to OTI by that of 2010.',
    ),
  commune: text('INSEE code of the commune.'),
  communeName: text('Name of the commune.'),
  epci: text('SIREN of the inter-municipal body of the commune.'),
  epciName: text('Name of the inter-municipal body of the commune.'),
  zone,
  parent: z.string().nullable().describe('Id of the OT an annex bureau belongs to.'),
  territory: z.string().nullable().describe('Id of its territory on the day of reference.'),
  from: day('First day it exists.'),
  to: day('Last day it exists.'),
  predecessors: successions.describe(
    'Structures it took over from, with the day and the nature of the change.',
  ),
  successors: successions.describe('Structures that took over from it.'),
  ...evidence,
});
export type StructureProperties = z.infer<typeof structurePropertiesSchema>;

export const territoryPropertiesSchema = z.object({
  id: text('Id of the territory over one period of constant communes.'),
  territory: text('Id of the territory, the same for all its periods.'),
  name: text('Name of the territory.'),
  structure: text('Id of the structure competent for it.'),
  zone,
  communes: z.array(z.string()).describe('INSEE codes of its communes, in order.'),
  population,
  areaKm2,
  from: day('First day of the period.'),
  to: day('Last day of the period.'),
  ...evidence,
  fte: z
    .number()
    .nullable()
    .describe('Full-time equivalents of the structure, last year known on the day of reference.'),
  budget: z.number().nullable().describe('Budget of the structure in euros, same year.'),
  meansYear: z.int32().nullable().describe('Year of the full-time equivalents and budget.'),
  meansConfidence: z.enum(confidences).nullable().describe('How far the means can be trusted.'),
});
export type TerritoryProperties = z.infer<typeof territoryPropertiesSchema>;

export const initiativePropertiesSchema = z.object({
  id: text('Id of the initiative.'),
  type: z.enum(initiativeTypes).describe('What is undertaken.'),
  name: text('Name of the initiative.'),
  communes: z.array(z.string()).describe('INSEE codes of the communes it covers, in order.'),
  territories: z.array(z.string()).describe('Ids of the territories (over one period) it covers, in order.'),
  partial: z.array(z.string()).describe('Those of them of which it covers some communes only, in order.'),
  carrier: z
    .object({ kind: z.enum(['structure', 'epci', 'actor']), id: z.string(), name: z.string() })
    .nullable()
    .describe('Who carries it.'),
  document: z.string().nullable().describe('Web address of the document that states it.'),
  status: z
    .enum(statusLadder)
    .describe('Status on the day of reference; none before the first period and after the last.'),
  statusSince: day('First day of that status.'),
  statuses: z
    .array(z.object({ status: z.enum(statuses), from: z.iso.date(), to: z.iso.date().nullable() }))
    .describe('Periods in order of time: each holds from day `from` until the day before `to`.'),
  actors: z
    .array(z.object({ actor: z.string(), name: z.string(), role: z.enum(actorRoles) }))
    .describe('Partners involved, by name.'),
  ...evidence,
});
export type InitiativeProperties = z.infer<typeof initiativePropertiesSchema>;

export const backdropPropertiesSchema = z.object({
  id: text('Id of the area.'),
  kind: z.enum(['land']).describe('What is drawn.'),
});
export type BackdropProperties = z.infer<typeof backdropPropertiesSchema>;
