import type { LayerContext } from '../../layers/context';
import { isUnattested } from '../../model/evidence';
import { actorRoles, statusLadder } from '../../model/initiative';
import type { ActorRole, Initiative } from '../../model/initiative';
import { admits, isWithin } from '../../stats/network';
import type { Bounds } from '../../stats/network';
import { countByStatus } from '../../stats/territory-status';
import type { TerritoryStatus } from '../../stats/territory-status';
import { styleOf } from '../../symbology/scale';
import { statusScale } from '../../symbology/scales';
import { compareNames, formatDate, formatNumber } from '../../text/format';
import { textCell } from '../cells';
import type { ActorSummary, LegendSection, Notice, SceneTable, StackedBars } from '../scene';
import { filterWords, geometryNotice, outlineLegend } from './common';
import type { ThemeDefinition, ThemeParts } from './theme';

type Rows = readonly TerritoryStatus[];

function finding({ view, tables, text }: LayerContext, rows: Rows): string {
  const office = new Set(tables.structures.filter((s) => s.kind === 'OT').map((s) => s.id));
  const adopted = rows.filter((row) => row.status === 'adopted');
  const offices = rows.filter((row) => office.has(row.territory.structure));
  const zonesShown = tables.zones.filter((zone) => rows.some((row) => row.territory.zone === zone.id));
  const without = zonesShown.filter((zone) => !adopted.some((row) => row.territory.zone === zone.id));
  return text.strategies.finding({
    type: view.initiative,
    total: rows.length,
    adopted: adopted.length,
    inProgress: rows.filter((row) => row.status === 'in_progress').length,
    offices: offices.length,
    officesAdopted: offices.filter((row) => row.status === 'adopted').length,
    // Naming every zone would say nothing more than "none".
    zonesWithout: without.length < zonesShown.length ? without.map((zone) => zone.name) : [],
  });
}

function legend({ view, text, palette }: LayerContext, rows: Rows): LegendSection {
  const scale = statusScale(palette);
  const counts = countByStatus(rows);
  return {
    id: 'status',
    title: text.initiatives[view.initiative].name,
    entries: statusLadder.map((status) => ({
      key: status,
      label: text.statuses[status],
      short: null,
      count: counts.get(status) ?? 0,
      swatch: { type: 'fill', style: styleOf(scale, status) },
      filter: { param: 'statuses', value: status, active: admits(view.statuses, status) },
    })),
  };
}

function table({ view, tables, text }: LayerContext, rows: Rows): SceneTable {
  const zoneNames = new Map(tables.zones.map((zone) => [zone.id, zone.name]));
  const numeric = new Set<string>(['population']);
  const byName = rows.toSorted((a, b) => compareNames(a.territory.name, b.territory.name));
  return {
    caption: text.strategies.table(view.initiative, view.date),
    columns: (
      ['territory', 'zone', 'status', 'since', 'initiative', 'population', 'confidence'] as const
    ).map((id) => ({
      id,
      label: text.columns[id],
      numeric: numeric.has(id),
    })),
    rows: byName.map(({ territory, status, since, partial, initiatives }) => ({
      id: territory.territory,
      selects: 'territory',
      cells: [
        textCell(territory.name),
        textCell(zoneNames.get(territory.zone) ?? null),
        {
          value: statusLadder.indexOf(status),
          text: partial ? `${text.statuses[status]}, ${text.sheet.partly}` : text.statuses[status],
        },
        { value: since, text: since === null ? '–' : formatDate(since, text.language) },
        textCell(initiatives.map((i) => i.name).join(', ') || null),
        { value: territory.population, text: formatNumber(territory.population, text.language) },
        textCell(initiatives[0] === undefined ? null : text.confidences[initiatives[0].evidence.confidence]),
      ],
    })),
  };
}

function bars({ tables, text, palette }: LayerContext, rows: Rows): StackedBars {
  const scale = statusScale(palette);
  const zones = tables.zones.map((zone) => ({
    zone,
    rows: rows.filter((row) => row.territory.zone === zone.id),
  }));
  return {
    title: text.strategies.bars,
    total: Math.max(0, ...zones.map((zone) => zone.rows.length)),
    bars: zones
      .filter((zone) => zone.rows.length > 0)
      .map(({ zone, rows: inZone }) => {
        const counts = countByStatus(inZone);
        return {
          id: zone.id,
          label: zone.name,
          segments: statusLadder.map((status) => ({
            key: status,
            label: text.statuses[status],
            count: counts.get(status) ?? 0,
            style: styleOf(scale, status),
          })),
        };
      }),
  };
}

/** Initiatives of the theme that cover a shown territory and hold a status on the day. */
function initiativesShown(rows: Rows): readonly Initiative[] {
  const active = rows.filter((row) => row.status !== 'none').flatMap((row) => row.initiatives);
  return [...new Map(active.map((initiative) => [initiative.id, initiative])).values()];
}

function actors({ text }: LayerContext, initiatives: readonly Initiative[]): readonly ActorSummary[] {
  const byActor = new Map<
    string,
    { name: string; roles: Map<ActorRole, number>; initiatives: Set<string> }
  >();
  for (const initiative of initiatives) {
    for (const { actor, name, role } of initiative.actors) {
      const entry = byActor.get(actor) ?? {
        name,
        roles: new Map<ActorRole, number>(),
        initiatives: new Set<string>(),
      };
      entry.roles.set(role, (entry.roles.get(role) ?? 0) + 1);
      entry.initiatives.add(initiative.id);
      byActor.set(actor, entry);
    }
  }
  return [...byActor]
    .map(([id, { name, roles, initiatives: covered }]) => ({
      id,
      name,
      count: covered.size,
      roles: actorRoles.flatMap((role) => {
        const count = roles.get(role);
        return count === undefined ? [] : [{ role: text.roles[role], count }];
      }),
    }))
    .toSorted((a, b) => b.count - a.count || compareNames(a.name, b.name));
}

function notices(context: LayerContext, initiatives: readonly Initiative[]): readonly Notice[] {
  const { text } = context;
  const unattested = initiatives.filter((i) => isUnattested(i.evidence.confidence)).length;
  const estimated = context.territories.some((row) => isUnattested(row.territory.evidence.confidence));
  return [
    ...(unattested > 0 || estimated
      ? [
          {
            id: 'demonstration',
            short: text.notices.demonstrationShort,
            text: text.notices.initiatives(unattested, initiatives.length),
          } as const,
        ]
      : []),
    geometryNotice(context),
  ];
}

function describe(context: LayerContext, bounds: Bounds | null): ThemeParts {
  const { view, tables, text, admitted } = context;
  const seat = new Map(tables.structures.map((s) => [s.id, s.position]));
  const inWindow =
    bounds === null
      ? admitted
      : admitted.filter((row) => {
          const position = seat.get(row.territory.structure);
          return position !== undefined && isWithin(position, bounds);
        });
  const rows = inWindow.filter((row) => admits(view.statuses, row.status));
  const initiatives = initiativesShown(rows);
  const outlines = outlineLegend(context);
  return {
    title: text.strategies.title(view.initiative, view.date, filterWords(context)),
    finding: finding(context, inWindow),
    legend: [legend(context, inWindow), ...(outlines === null ? [] : [outlines])],
    table: table(context, rows),
    cross: null,
    bars: bars(context, rows),
    actors: actors(context, initiatives),
    notices: notices(context, initiatives),
  };
}

/** The status of every territory for one type of initiative, on a day. */
export const strategies: ThemeDefinition = { id: 'strategies', describe };
