import { formatDate, formatNumber, type Language } from './format';

/** What the sheet of a commune says that no other sheet does. */
export interface CommuneWords {
  readonly insee: string;
  readonly reception: string;
  /** Label of what is not there. */
  readonly here: string;
  readonly noSeat: string;
  readonly nearest: string;
  /** How far a structure is from the town or village of the commune, in kilometres. */
  readonly crow: (km: number) => string;
  readonly noStructure: string;
  readonly noTerritory: string;
  readonly initiatives: (day: string) => string;
  readonly noInitiative: string;
  readonly without: string;
  /** Of the list of communes that a population and an EPCI are read from. */
  readonly vintage: (year: string) => string;
  readonly noVintage: string;
  /** Before the name of the commune that was clicked. */
  readonly touched: string;
}

const fr: CommuneWords = {
  insee: 'Code INSEE',
  reception: 'Accueil des visiteurs',
  here: 'Dans la commune',
  noSeat: 'aucune structure n’y a son siège',
  nearest: 'La plus proche',
  crow: (km) => `à ${formatNumber(km, 'fr', 1)}\u00a0km à vol d’oiseau`,
  noStructure: 'aucune structure à la date de la carte',
  noTerritory: 'aucun ne comprend la commune à la date de la carte',
  initiatives: (day) => `Démarches qui la couvrent le ${formatDate(day, 'fr')}`,
  noInitiative: 'aucune à la date de la carte',
  without: 'Sans',
  vintage: (year) => `millésime ${year}`,
  noVintage: 'millésime non renseigné',
  touched: 'Commune cliquée\u00a0:',
};

const en: CommuneWords = {
  insee: 'INSEE code',
  reception: 'Visitor reception',
  here: 'In the commune',
  noSeat: 'no structure has its seat there',
  nearest: 'The nearest',
  crow: (km) => `${formatNumber(km, 'en', 1)}\u00a0km away as the crow flies`,
  noStructure: 'no structure on the day of the map',
  noTerritory: 'none holds the commune on the day of the map',
  initiatives: (day) => `Initiatives that cover it on ${formatDate(day, 'en')}`,
  noInitiative: 'none on the day of the map',
  without: 'Without',
  vintage: (year) => `reference year ${year}`,
  noVintage: 'reference year not known',
  touched: 'Commune clicked:',
};

/** The words of the sheet of a commune in a language. */
export function communeWords(language: Language): CommuneWords {
  return language === 'fr' ? fr : en;
}
