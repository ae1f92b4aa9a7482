import type { Language } from './format';

/** Words of the composer of printed pages. */
interface PrintUi {
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
  };
  readonly ink: string;
  readonly inks: Readonly<Record<'colour' | 'black-white', string>>;
  readonly extra: string;
  readonly extras: Readonly<Record<'none' | 'bars' | 'table', string>>;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly heading: string;
  readonly text: string;
  readonly author: string;
  readonly number: string;
  readonly dpi: string;
  readonly preview: string;
  readonly failed: string;
  readonly download: string;
  readonly formats: Readonly<Record<'pdf' | 'pptx' | 'png' | 'svg', string>>;
  readonly atlas: string;
  readonly atlases: Readonly<Record<'zones' | 'territories', string>>;
  readonly data: string;
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
  },
  ink: 'Encre',
  inks: { colour: 'Couleur', 'black-white': 'Noir et blanc' },
  extra: 'À côté de la carte',
  extras: { none: 'La légende seule', bars: 'Un graphique', table: 'Un tableau' },
  language: 'Langue',
  languages: { fr: 'Français', en: 'Anglais' },
  heading: 'Titre',
  text: 'Texte sous le titre',
  author: 'Signature',
  number: 'Numéro de page',
  dpi: 'Points par pouce (PNG)',
  preview: 'Aperçu de la page',
  failed: 'L’aperçu n’a pas pu être fait. Vérifiez le cadrage et les textes, puis réessayez.',
  download: 'Télécharger',
  formats: {
    pdf: 'PDF, pour imprimer',
    pptx: 'PowerPoint, modifiable',
    png: 'Image PNG',
    svg: 'SVG, pour Inkscape',
  },
  atlas: 'Atlas (PDF)',
  atlases: { zones: 'Une page par zone', territories: 'Une page par territoire' },
  data: 'Données de la vue',
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
  },
  ink: 'Ink',
  inks: { colour: 'Colour', 'black-white': 'Black and white' },
  extra: 'Beside the map',
  extras: { none: 'The legend alone', bars: 'A chart', table: 'A table' },
  language: 'Language',
  languages: { fr: 'French', en: 'English' },
  heading: 'Title',
  text: 'Text under the title',
  author: 'Signature',
  number: 'Page number',
  dpi: 'Dots per inch (PNG)',
  preview: 'Preview of the page',
  failed: 'The preview could not be made. Check the frame and the texts, then try again.',
  download: 'Download',
  formats: {
    pdf: 'PDF, to print',
    pptx: 'PowerPoint, editable',
    png: 'PNG picture',
    svg: 'SVG, for Inkscape',
  },
  atlas: 'Atlas (PDF)',
  atlases: { zones: 'A page for each zone', territories: 'A page for each territory' },
  data: 'Data of the view',
};

const words: Readonly<Record<Language, PrintUi>> = { fr, en };

/** The words of the composer in a language. */
export function printUiFor(language: Language): PrintUi {
  return words[language];
}
