/** Colours of what stands around a map on a printed page. */
export interface PageInks {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  /** Round the map, and round swatches. */
  readonly frame: string;
  readonly alert: string;
  readonly alertGround: string;
  /** Discs of numbered pins, and the numbers in them. */
  readonly pin: string;
  readonly pinInk: string;
}

/** Inks of a page, with colour and without. */
export const pageInks: Readonly<Record<'colour' | 'black-white', PageInks>> = {
  colour: {
    paper: '#ffffff',
    ink: '#1b2327',
    quiet: '#4b565c',
    rule: '#c9c6bd',
    frame: '#59636a',
    alert: '#7a4206',
    alertGround: '#fbf0dc',
    pin: '#463a9b',
    pinInk: '#ffffff',
  },
  'black-white': {
    paper: '#ffffff',
    ink: '#000000',
    quiet: '#3a3a3a',
    rule: '#b5b5b5',
    frame: '#4a4a4a',
    alert: '#000000',
    alertGround: '#efefef',
    pin: '#000000',
    pinInk: '#ffffff',
  },
};
