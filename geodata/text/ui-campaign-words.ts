import type { Language } from './format';
import type { CampaignUi } from './ui-campaign';
import { en } from './ui-campaign-en';
import { fr } from './ui-campaign-fr';

const words: Readonly<Record<Language, CampaignUi>> = { fr, en };

/** The words of the screens of campaigns in a language. */
export function campaignUiFor(language: Language): CampaignUi {
  return words[language];
}
