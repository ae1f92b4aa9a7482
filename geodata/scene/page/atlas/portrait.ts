import { initiativeTypes, type InitiativeType } from '../../../model/initiative';
import { structureClasses } from '../../../model/structure';
import { atlasWords, ofTotal, type AtlasSubjectKind } from '../../../text/atlas-words';
import { isCounted } from '../../../stats/network';
import { formatNumber, type Language } from '../../../text/format';
import { textFor } from '../../../text/index';
import type { PlainRow, SceneTable, TableColumn } from '../../scene';
import type { Tables } from '../../tables';
import { figuresOf, networkClasses, type SubjectFigures, type SubjectMeans } from './figures';
import type { Subject } from './subjects';

/** What stands beside the map of a subject, and the sentence under its name. */
export interface Portrait {
  readonly table: SceneTable<PlainRow>;
  readonly finding: string;
}

/** What a portrait is drawn from; `map` is the title of the map it stands beside. */
export interface PortraitData {
  readonly tables: Tables;
  /** ISO date. */
  readonly day: string;
  readonly language: Language;
  readonly map: string;
  /** The subject that stands for the whole, and those of all zones. */
  readonly whole: Subject;
  readonly zones: readonly Subject[];
}

/** A line of a portrait: what it says of a subject. */
interface Line {
  readonly id: string;
  readonly label: string;
  readonly told: (figures: SubjectFigures, subject: Subject) => string;
}

/** Before a part of the line above. */
const indent = '\u00a0\u00a0\u00a0';

/** The status of a territory, or how many of several have adopted. */
function statusTold(type: InitiativeType, language: Language): Line['told'] {
  const said = atlasWords(language);
  return ({ statuses }, { kind }) => {
    const rows = statuses(type);
    if (kind !== 'territory')
      return ofTotal(rows.filter(({ status }) => status === 'adopted').length, rows.length, language);
    const [row] = rows;
    const status = said.statuses[row?.status ?? 'none'];
    return row?.partial === true ? `${status}, ${said.partly}` : status;
  };
}

function meansLines(year: number, language: Language): readonly Line[] {
  const said = atlasWords(language);
  const number = (of: (means: SubjectMeans) => number | null, digits: number): Line['told'] => {
    return ({ means }) => {
      const value = means === null ? null : of(means);
      return value === null ? '–' : formatNumber(value, language, digits);
    };
  };
  return [
    { id: 'fte', label: said.fte(year), told: number(({ fte }) => fte, 1) },
    {
      id: 'budget',
      label: said.budget(year),
      told: number(({ budget }) => (budget === null ? null : budget / 1000), 0),
    },
    {
      id: 'per-inhabitant',
      label: said.perInhabitant(year),
      told: number((one) => one.budgetPerInhabitant, 2),
    },
    {
      id: 'known',
      label: said.known(year),
      told: ({ means }, { territories }) => ofTotal(means?.known ?? 0, territories.length, language),
    },
  ];
}

function linesOf({ tables, day, language }: PortraitData, year: number | null): readonly Line[] {
  const said = atlasWords(language);
  const text = textFor(language);
  const classes = networkClasses(tables, day);
  const whole = (of: (figures: SubjectFigures) => number): Line['told'] => {
    return (figures) => formatNumber(of(figures), language);
  };
  return [
    { id: 'inhabitants', label: said.inhabitants, told: whole((one) => one.inhabitants) },
    { id: 'communes', label: said.communes, told: whole((one) => one.communes) },
    { id: 'area', label: said.area, told: whole((one) => one.areaKm2) },
    {
      id: 'territories',
      label: said.territories,
      told: (_, { territories }) => formatNumber(territories.length, language),
    },
    {
      id: 'structures',
      label: said.structures,
      told: whole((one) => one.structures.filter(isCounted).length),
    },
    ...structureClasses
      .filter((id) => classes.has(id))
      .map((id) => ({
        id,
        label: `${indent}${text.legendClasses[id]}`,
        told: whole((one) => one.ofClass(id)),
      })),
    { id: 'initiatives', label: said.initiatives, told: () => '' },
    ...initiativeTypes.map((type) => ({
      id: type,
      label: `${indent}${text.initiatives[type].name}`,
      told: statusTold(type, language),
    })),
    ...(year === null ? [] : meansLines(year, language)),
  ];
}

/** The columns of a portrait: the subject, then what it is set against. */
function against({ whole, zones }: PortraitData, subject: Subject): readonly Subject[] {
  const zone = zones.filter(({ id }) => id === subject.zone);
  const beside: Readonly<Record<AtlasSubjectKind, readonly Subject[]>> = {
    department: [],
    zone: [whole],
    territory: [...zone, whole],
  };
  return [subject, ...beside[subject.kind]];
}

/** The portrait of a subject: its figures against those of its zone and of the département, computed from the data of a day. */
export function portraitOf(data: PortraitData, subject: Subject): Portrait {
  const { tables, day, language, map } = data;
  const said = atlasWords(language);
  const text = textFor(language);
  const columns = against(data, subject).map((one) => ({
    subject: one,
    figures: figuresOf(tables, one, day),
  }));
  const figures = columns[0]?.figures ?? figuresOf(tables, subject, day);
  const head = (at: number, { kind }: Subject) =>
    at === 0 ? said.own[kind] : kind === 'zone' ? said.zone : said.department;
  const zoneName = tables.zones.find(({ id }) => id === subject.zone)?.name ?? null;
  const heads: readonly TableColumn[] = [
    { id: 'label', label: '', numeric: false },
    ...columns.map((one, at) => ({ id: String(at), label: head(at, one.subject), numeric: true })),
  ];
  const adopted = initiativeTypes.filter((type) =>
    figures.statuses(type).some(({ status }) => status === 'adopted'),
  );
  return {
    table: {
      caption: said.portrait,
      columns: heads,
      rows: linesOf(data, figures.means?.year ?? null).map(({ id, label, told }) => ({
        id,
        cells: [label, ...columns.map((one) => told(one.figures, one.subject))].map((cell) => ({
          value: cell,
          text: cell,
        })),
      })),
    },
    finding: said.finding(map, {
      kind: subject.kind,
      zone: subject.kind === 'territory' ? zoneName : null,
      inhabitants: figures.inhabitants,
      communes: figures.communes,
      territories: subject.territories.length,
      structures: figures.structures.filter(isCounted).length,
      adopted: adopted.map((type) => text.initiatives[type].name),
    }),
  };
}
