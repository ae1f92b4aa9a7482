import type { Language } from './format';

/** Words of the composer of printed pages. */
export interface PrintUi {
  readonly title: string;
  readonly close: string;
  readonly paper: string;
  readonly papers: Readonly<Record<'A4-landscape' | 'A4-portrait' | 'A3-landscape' | 'A3-portrait', string>>;
  readonly frame: string;
  readonly frames: {
    readonly view: string;
    readonly department: string;
    readonly zone: (name: string) => string;
    readonly territory: (name: string) => string;
    readonly grouping: (name: string) => string;
  };
  readonly layout: string;
  readonly layouts: Readonly<Record<'usual' | 'before-after', string>>;
  readonly ink: string;
  readonly inks: Readonly<Record<'colour' | 'black-white', string>>;
  readonly extra: string;
  readonly extras: Readonly<Record<'none' | 'bars' | 'table', string>>;
  /** Of screens whose pages have figures beside the map. */
  readonly usualExtra: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly heading: string;
  readonly text: string;
  readonly author: string;
  readonly number: string;
  readonly dpi: string;
  readonly preview: string;
  /** The preview is being made, or waits for the scenario to be saved. */
  readonly drawing: string;
  readonly saving: string;
  readonly notSaved: string;
  readonly offline: string;
  readonly unseen: string;
  readonly retry: string;
  readonly signIn: string;
  readonly refused: string;
  readonly download: string;
  readonly preparing: string;
  readonly saved: (file: string) => string;
  readonly notMade: (why: string) => string;
  readonly formats: Readonly<Record<'pdf' | 'pptx' | 'png' | 'svg', string>>;
  readonly atlas: string;
  readonly atlases: Readonly<Record<'zones' | 'territories' | 'groupings', string>>;
  /** What each kind is called in the names of files. */
  readonly atlasFiles: PrintUi['atlases'];
  /** The yearly state of the network. */
  readonly report: string;
  readonly wholeReport: string;
  readonly data: string;
  readonly tables: Readonly<Record<'xlsx' | 'csv' | 'geojson', string>>;
}

const fr: PrintUi = {
  title: 'Composer une page',
  close: 'Fermer',
  paper: 'Format',
  papers: {
    'A4-landscape': 'A4 paysage',
    'A4-portrait': 'A4 portrait',
    'A3-landscape': 'A3 paysage',
    'A3-portrait': 'A3 portrait',
  },
  frame: 'Cadrage',
  frames: {
    view: 'La vue à l’écran',
    department: 'Le département',
    zone: (name) => `Zone\u00a0: ${name}`,
    territory: (name) => `Territoire\u00a0: ${name}`,
    grouping: (name) => `Regroupement\u00a0: ${name}`,
  },
  layout: 'Cartes',
  layouts: { usual: 'Une carte', 'before-after': 'Avant et après' },
  ink: 'Encre',
  inks: { colour: 'Couleur', 'black-white': 'Noir et blanc' },
  extra: 'À côté de la carte',
  extras: { none: 'La légende seule', bars: 'Un graphique', table: 'Un tableau' },
  usualExtra: 'Les résultats',
  language: 'Langue',
  languages: { fr: 'Français', en: 'Anglais' },
  heading: 'Titre',
  text: 'Texte sous le titre',
  author: 'Signature',
  number: 'Numéro de page',
  dpi: 'Points par pouce (PNG)',
  preview: 'Aperçu de la page',
  drawing: 'Mise en page…',
  saving: 'Enregistrement de vos modifications…',
  notSaved:
    'Vos dernières modifications ne sont pas enregistrées\u00a0: la page ne les montrerait pas. Fermez, voyez ce que dit l’enregistrement, puis réessayez.',
  offline: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.',
  unseen: 'Cette vue n’existe plus, ou vous n’y avez pas accès.',
  retry: 'Réessayer',
  signIn: 'Se connecter',
  refused: 'La page n’a pas pu être faite',
  download: 'Télécharger',
  preparing: 'En préparation…',
  saved: (file) => `Fichier prêt\u00a0: ${file}`,
  notMade: (why) => `Le fichier n’a pas pu être fait. ${why}`,
  formats: {
    pdf: 'PDF, pour imprimer',
    pptx: 'PowerPoint, modifiable',
    png: 'Image PNG',
    svg: 'SVG, pour Inkscape',
  },
  atlas: 'Atlas (PDF)',
  atlases: {
    zones: 'Une page par zone',
    territories: 'Une page par territoire',
    groupings: 'Une page par regroupement',
  },
  atlasFiles: { zones: 'zones', territories: 'territoires', groupings: 'regroupements' },
  report: 'Radioscopie (PDF)',
  wholeReport: 'L’état du réseau, en un document',
  data: 'Données de la vue',
  tables: { xlsx: 'Excel', csv: 'CSV', geojson: 'GeoJSON' },
};

const en: PrintUi = {
  title: 'Compose a page',
  close: 'Close',
  paper: 'Paper',
  papers: {
    'A4-landscape': 'A4 landscape',
    'A4-portrait': 'A4 portrait',
    'A3-landscape': 'A3 landscape',
    'A3-portrait': 'A3 portrait',
  },
  frame: 'Frame',
  frames: {
    view: 'The view on the screen',
    department: 'The département',
    zone: (name) => `Zone: ${name}`,
    territory: (name) => `Territory: ${name}`,
    grouping: (name) => `Grouping: ${name}`,
  },
  layout: 'Maps',
  layouts: { usual: 'One map', 'before-after': 'Before and after' },
  ink: 'Ink',
  inks: { colour: 'Colour', 'black-white': 'Black and white' },
  extra: 'Beside the map',
  extras: { none: 'The legend alone', bars: 'A chart', table: 'A table' },
  usualExtra: 'The results',
  language: 'Language',
  languages: { fr: 'French', en: 'English' },
  heading: 'Title',
  text: 'Text under the title',
  author: 'Signature',
  number: 'Page number',
  dpi: 'Dots per inch (PNG)',
  preview: 'Preview of the page',
  drawing: 'Laying out the page…',
  saving: 'Saving your changes…',
  notSaved:
    'Your latest changes are not saved: the page would not show them. Close, read what the saving says, then try again.',
  offline: 'The server does not answer. Check the connection, then try again.',
  unseen: 'This view is not there any more, or not for you.',
  retry: 'Try again',
  signIn: 'Sign in',
  refused: 'The page could not be made',
  download: 'Download',
  preparing: 'Being prepared…',
  saved: (file) => `File ready: ${file}`,
  notMade: (why) => `The file could not be made. ${why}`,
  formats: {
    pdf: 'PDF, to print',
    pptx: 'PowerPoint, editable',
    png: 'PNG picture',
    svg: 'SVG, for Inkscape',
  },
  atlas: 'Atlas (PDF)',
  atlases: {
    zones: 'A page for each zone',
    territories: 'A page for each territory',
    groupings: 'A page for each grouping',
  },
  atlasFiles: { zones: 'zones', territories: 'territories', groupings: 'groupings' },
  report: 'Yearly report (PDF)',
  wholeReport: 'The state of the network, as a document',
  data: 'Data of the view',
  tables: { xlsx: 'Excel', csv: 'CSV', geojson: 'GeoJSON' },
};

const words: Readonly<Record<Language, PrintUi>> = { fr, en };

/** The words of the composer in a language. */
export function printUiFor(language: Language): PrintUi {
  return words[language];
}
