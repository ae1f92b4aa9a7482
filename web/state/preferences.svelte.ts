import { uiFor } from '../../geodata/text/ui-words';
import { textFor } from '../../geodata/text';
import { languages, type Language } from '../../geodata/text/format';
import { flavours, type Flavour } from '../../geodata/symbology/palette';

const storageKey = 'maillage.preferences';

interface Stored {
  readonly language?: Language;
  readonly flavour?: Flavour;
}

function readStored(): Stored {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { language, flavour } = value as Record<string, unknown>;
    return {
      ...(languages.includes(language as Language) ? { language: language as Language } : {}),
      ...(flavours.includes(flavour as Flavour) ? { flavour: flavour as Flavour } : {}),
    };
  } catch {
    // Storage may be forbidden or hold something else: the habits of the system apply.
    return {};
  }
}

/** What a reader prefers on this device, whatever the view: language, light or dark. Kept in local storage. */
export class Preferences {
  #language = $state.raw<Language>('fr');
  #chosen = $state.raw<Flavour | null>(null);
  #system = $state.raw<Flavour>('light');

  readonly flavour: Flavour = $derived(this.#chosen ?? this.#system);
  readonly ui = $derived(uiFor(this.#language));
  readonly text = $derived(textFor(this.#language));

  constructor() {
    const stored = readStored();
    this.#language = stored.language ?? 'fr';
    this.#chosen = stored.flavour ?? null;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    this.#system = dark.matches ? 'dark' : 'light';
    dark.addEventListener('change', (event) => {
      this.#system = event.matches ? 'dark' : 'light';
    });
  }

  get language(): Language {
    return this.#language;
  }

  /** Goes to the other language and remembers it. */
  switchLanguage(): void {
    this.#language = this.#language === 'fr' ? 'en' : 'fr';
    this.#store();
  }

  /** Goes to the other flavour and remembers it, from then on whatever the system prefers. */
  switchFlavour(): void {
    this.#chosen = this.flavour === 'dark' ? 'light' : 'dark';
    this.#store();
  }

  #store(): void {
    const stored: Stored = {
      language: this.#language,
      ...(this.#chosen === null ? {} : { flavour: this.#chosen }),
    };
    try {
      localStorage.setItem(storageKey, JSON.stringify(stored));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }
}
