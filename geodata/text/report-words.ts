import { formatDate, formatNumber, type Language } from './format';
import { ofDepartment } from './place-names';

/** Words of the yearly report that no map says. Days are ISO dates. */
export interface ReportWords {
  readonly title: (department: string, day: string) => string;
  readonly subject: (counts: {
    readonly structures: number;
    readonly territories: number;
    readonly inhabitants: number;
    readonly adopted: number;
  }) => string;
  readonly chapters: Readonly<Record<'network' | 'initiatives' | 'means' | 'zones' | 'method', string>>;
  /** The map of structures, in the contents. */
  readonly structures: string;
  readonly types: string;
  readonly agreement: string;
  readonly changes: {
    readonly title: string;
    readonly finding: (before: string, day: string, structures: number, statuses: number) => string;
    readonly structures: string;
    readonly statuses: string;
    readonly columns: Readonly<
      Record<'structure' | 'commune' | 'zone' | 'change' | 'territory' | 'initiative', string>
    >;
    readonly noStructure: string;
    readonly noStatus: string;
    readonly opens: string;
    readonly closes: string;
    readonly follows: (names: string) => string;
    readonly becomes: (before: string, after: string) => string;
  };
  readonly matrix: {
    readonly title: string;
    readonly finding: (day: string) => string;
    readonly key: (columns: string, partly: string) => string;
    readonly column: (number: number, name: string) => string;
  };
  readonly means: {
    readonly title: (year: number) => string;
    readonly none: string;
    readonly finding: (year: number, known: number, total: number) => string;
    readonly columns: Readonly<
      Record<'territory' | 'zone' | 'known' | 'fte' | 'budget' | 'perInhabitant' | 'median', string>
    >;
    readonly table: (year: number) => string;
    readonly territories: (year: number) => string;
    readonly bars: (year: number) => string;
    readonly how: readonly string[];
    /** Of how many structures the means are not attested; nothing to say of none. */
    readonly estimated: (count: number) => readonly string[];
    readonly howTitle: string;
  };
  readonly method: {
    readonly title: string;
    readonly finding: string;
    readonly counted: string;
    readonly lines: (day: string) => readonly string[];
    readonly sources: string;
    readonly contours: string;
  };
}

const n = (value: number, language: Language) => formatNumber(value, language);
const plural = (count: number) => (count > 1 ? 's' : '');
const many = (count: number, one: string, several: string) =>
  `${n(count, 'en')} ${count === 1 ? one : several}`;

const fr: ReportWords = {
  title: (department, day) =>
    `Radioscopie des offices de tourisme et syndicats d’initiative ${ofDepartment(department)}, au ${formatDate(day, 'fr')}`,
  subject: ({ structures, territories, inhabitants, adopted }) =>
    `${n(structures, 'fr')}\u00a0structure${plural(structures)} au service de ${n(inhabitants, 'fr')}\u00a0habitants\u202f; ${n(adopted, 'fr')}\u00a0territoire${plural(adopted)} sur ${n(territories, 'fr')} dot${adopted > 1 ? 'és' : 'é'} d’une stratégie formalisée.`,
  chapters: {
    network: 'Le réseau',
    initiatives: 'Les démarches',
    means: 'Les moyens',
    zones: 'Les zones',
    method: 'Méthode et sources',
  },
  structures: 'Structures par zone et par classe',
  types: 'Toutes les démarches',
  agreement: 'Accord avec les totaux publiés',
  changes: {
    title: 'Ce qui a changé en un an',
    finding: (before, day, structures, statuses) =>
      `Entre le ${formatDate(before, 'fr')} et le ${formatDate(day, 'fr')}\u00a0: ${n(structures, 'fr')}\u00a0changement${plural(structures)} dans le réseau, ${n(statuses, 'fr')} dans les démarches des territoires.`,
    structures: 'Structures',
    statuses: 'Démarches des territoires',
    columns: {
      structure: 'Structure',
      commune: 'Commune',
      zone: 'Zone',
      change: 'Ce qui change',
      territory: 'Territoire',
      initiative: 'Démarche',
    },
    noStructure:
      'Aucune structure ne s’est ouverte, n’a cessé ni changé de classe, à ce que disent les données.',
    noStatus: 'Aucun statut n’a changé, à ce que disent les données.',
    opens: 'Apparaît',
    closes: 'Disparaît',
    follows: (names) => `Succède à ${names}`,
    becomes: (before, after) => `${before} › ${after}`,
  },
  matrix: {
    title: 'Où en est chaque territoire',
    finding: (day) =>
      `Statut de chaque territoire pour chaque type de démarche, au ${formatDate(day, 'fr')}.`,
    key: (columns, partly) => `Colonnes\u00a0: ${columns}. *\u00a0${partly}.`,
    column: (number, name) => `${number}\u00a0: ${name}`,
  },
  means: {
    title: (year) => `Les moyens en ${year}`,
    none: 'Aucun moyen n’est connu à cette date.',
    finding: (year, known, total) =>
      `Moyens connus en ${year} pour ${n(known, 'fr')}\u00a0territoire${plural(known)} sur ${n(total, 'fr')}.`,
    columns: {
      territory: 'Territoire',
      zone: 'Zone',
      known: 'Connus',
      fte: 'ETP',
      budget: 'Budget (k€)',
      perInhabitant: '€ par habitant',
      median: 'Budget médian (k€)',
    },
    table: (year) => `Moyens par zone en ${year}`,
    territories: (year) => `Territoires dont le budget est connu en ${year}`,
    bars: (year) => `Temps pleins (ETP) par zone en ${year}`,
    howTitle: 'Comment lire',
    estimated: (count) =>
      count === 0
        ? []
        : [
            `Les moyens de ${n(count, 'fr')}\u00a0structure${plural(count)} sont estimés par règle ou fictifs\u00a0: aucune source ne les atteste, et aucune conclusion ne doit en être tirée.`,
          ],
    how: [
      'Les sommes sont celles des territoires dont les moyens sont connus\u00a0: «\u00a0Connus\u00a0» dit combien le sont, sur combien.',
      'Le budget par habitant divise le budget connu par les habitants de ces mêmes territoires. Le budget médian est celui du territoire qui en a autant au-dessus qu’au-dessous de lui.',
    ],
  },
  method: {
    title: 'Méthode et sources',
    finding: 'Ce qui est compté, d’où cela vient, et ce qu’il ne faut pas en conclure.',
    counted: 'Ce qui est compté',
    lines: (day) => [
      `Tout est compté au ${formatDate(day, 'fr')}\u00a0: les structures qui existent ce jour-là, dans leur classe en vigueur ce jour-là, les territoires et les statuts de ce jour.`,
      'Un bureau annexe appartient à son office et n’est pas compté comme structure. Un classement échu ne compte plus.',
      'Un territoire a, pour chaque type de démarche, le statut le plus avancé de celles qui le couvrent, fût-ce en partie.',
      'Les moyens sont ceux de la dernière année connue qui ne soit pas postérieure.',
      'Les habitants sont ceux des communes de chaque zone ou territoire.',
    ],
    sources: 'Sources',
    contours: 'Contours',
  },
};

const en: ReportWords = {
  title: (department, day) =>
    `State of the tourist offices and bureaus of the ${department}, on ${formatDate(day, 'en')}`,
  subject: ({ structures, territories, inhabitants, adopted }) =>
    `${many(structures, 'structure', 'structures')} serving ${n(inhabitants, 'en')} inhabitants; ${n(adopted, 'en')} of ${many(territories, 'territory', 'territories')} with a formal strategy.`,
  chapters: {
    network: 'The network',
    initiatives: 'Initiatives',
    means: 'Means',
    zones: 'Zones',
    method: 'Method and sources',
  },
  structures: 'Structures by zone and class',
  types: 'All initiatives',
  agreement: 'Agreement with published totals',
  changes: {
    title: 'What has changed in a year',
    finding: (before, day, structures, statuses) =>
      `Between ${formatDate(before, 'en')} and ${formatDate(day, 'en')}: ${many(structures, 'change', 'changes')} in the network, ${n(statuses, 'en')} in the initiatives of territories.`,
    structures: 'Structures',
    statuses: 'Initiatives of territories',
    columns: {
      structure: 'Structure',
      commune: 'Commune',
      zone: 'Zone',
      change: 'What changes',
      territory: 'Territory',
      initiative: 'Initiative',
    },
    noStructure: 'No structure has opened, ended or changed class, as far as the data tell.',
    noStatus: 'No status has changed, as far as the data tell.',
    opens: 'Appears',
    closes: 'Disappears',
    follows: (names) => `Takes over from ${names}`,
    becomes: (before, after) => `${before} › ${after}`,
  },
  matrix: {
    title: 'Where each territory stands',
    finding: (day) => `Status of each territory for each type of initiative, on ${formatDate(day, 'en')}.`,
    key: (columns, partly) => `Columns: ${columns}. *\u00a0${partly}.`,
    column: (number, name) => `${number}: ${name}`,
  },
  means: {
    title: (year) => `Means in ${year}`,
    none: 'No means are known on that day.',
    finding: (year, known, total) =>
      `Means known in ${year} of ${n(known, 'en')} of ${many(total, 'territory', 'territories')}.`,
    columns: {
      territory: 'Territory',
      zone: 'Zone',
      known: 'Known',
      fte: 'FTE',
      budget: 'Budget (k€)',
      perInhabitant: '€ per inhabitant',
      median: 'Median budget (k€)',
    },
    table: (year) => `Means by zone in ${year}`,
    territories: (year) => `Territories whose budget is known in ${year}`,
    bars: (year) => `Full-time equivalents by zone in ${year}`,
    howTitle: 'How to read it',
    estimated: (count) =>
      count === 0
        ? []
        : [
            `The means of ${many(count, 'structure', 'structures')} are estimated by rule or invented: no source attests them, and no conclusion may be drawn from them.`,
          ],
    how: [
      'Sums are those of the territories whose means are known: “Known” tells how many are, of how many.',
      'The budget per inhabitant divides the known budget by the inhabitants of the same territories. The median budget is that of the territory with as many above as below.',
    ],
  },
  method: {
    title: 'Method and sources',
    finding: 'What is counted, where it comes from, and what is not to be concluded from it.',
    counted: 'What is counted',
    lines: (day) => [
      `All is counted on ${formatDate(day, 'en')}: the structures that exist that day, in their class in force that day, the territories and statuses of that day.`,
      'An annex belongs to its office and is not counted as a structure. A class that has expired counts no more.',
      'For each type of initiative a territory has the most advanced status of those that cover it, even in part.',
      'Means are those of the last known year that is not later.',
      'Inhabitants are those of the communes of each zone or territory.',
    ],
    sources: 'Sources',
    contours: 'Contours',
  },
};

/** The words of the yearly report in a language. */
export function reportWords(language: Language): ReportWords {
  return { fr, en }[language];
}
