import type { Campaign } from '../model/collection';
import { formatDate, formatList } from './format';
import type { Language } from './format';

/** What a reminder is made of: the campaign with its themes by name, whether its term has passed, and who signs. */
export interface ReminderParts {
  readonly campaign: Pick<Campaign, 'name' | 'year' | 'due'>;
  readonly themes: readonly string[];
  readonly isOverdue: boolean;
  readonly sender: string;
}

const inFrench = ({ campaign: { name, year, due }, themes, isOverdue, sender }: ReminderParts) => ({
  subject: `Collecte «\u00a0${name}\u00a0»\u00a0: votre réponse est attendue`,
  text: [
    'Bonjour,',
    `L’union recueille auprès de ses membres les données de l’année ${year} (${formatList(themes, 'fr').toLocaleLowerCase('fr')}). Votre réponse complète n’est pas encore arrivée\u202f; elle ${isOverdue ? 'était' : 'est'} attendue pour le ${formatDate(due, 'fr')}.`,
    'Si vous l’avez envoyée ces jours-ci, ne tenez pas compte de ce message. Si quelque chose vous manque pour répondre, écrivez-nous.',
    `Merci de votre aide,\n${sender}`,
  ].join('\n\n'),
});

const inEnglish = ({ campaign: { name, year, due }, themes, isOverdue, sender }: ReminderParts) => ({
  subject: `Collection “${name}”: your answer is awaited`,
  text: [
    'Hello,',
    `The union gathers the data of the year ${year} from its members (${formatList(themes, 'en').toLocaleLowerCase('en')}). Your complete answer has not arrived yet; it ${isOverdue ? 'was' : 'is'} due by ${formatDate(due, 'en')}.`,
    'If you have sent it in the last few days, take no notice of this message. If you lack something to answer, write to us.',
    `Thank you for your help,\n${sender}`,
  ].join('\n\n'),
});

/** The reminder to those whose complete answer to a campaign is missing: what is shown before it is sent is what is sent. */
export function reminderLetter(
  parts: ReminderParts,
  language: Language,
): { readonly subject: string; readonly text: string } {
  return language === 'fr' ? inFrench(parts) : inEnglish(parts);
}
