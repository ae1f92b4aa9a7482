import type { CampaignUi } from './ui-campaign';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en: CampaignUi = {
  title: 'Collection campaigns',
  intro:
    'What is asked of the structures, about which year and by when; who has answered, and what the base knows already.',
  rule: 'A value is collected when it is known, and attested or declared; each register counts the share of values collected in its rows (of the year of the campaign where it is yearly), zero without any row; a theme is the mean of its registers, the whole that of the themes. Annex bureaux answer with their office.',
  create: 'New campaign',
  edit: 'Edit the campaign',
  none: 'No campaign yet. Make one: its name, the year it is about, its due date and the themes asked; its progress will be read here, structure by structure.',
  back: 'All campaigns',
  percent: (share) => `${share}%`,
  columns: {
    name: 'Campaign',
    year: 'Year',
    opens: 'Opens',
    due: 'Due',
    themes: 'Themes',
    progress: 'Share collected',
    answered: 'Have answered',
    late: 'Late',
    structure: 'Structure',
    zone: 'Zone',
    asked: 'Asked',
    answers: 'Structures',
    overall: 'Whole',
    answer: 'Answer',
    day: 'Received on',
  },
  of: (count, total) => `${count} of ${total}`,
  about: (year, opens, due) => `Data of ${year}, from ${opens} to ${due}.`,
  overdue: 'past due',
  notOpen: 'not open yet',
  finding: (answered, asked, late) =>
    `${answered} of ${plural(asked, 'structure', 'structures')} ${answered === 1 ? 'has' : 'have'} answered; ${
      late === 0 ? 'none is late' : late === 1 ? '1 is late' : `${late} are late`
    }.`,
  nobodyAsked: 'No structure exists in that year.',
  ownOnly: 'You see the structures given to you.',
  byZone: 'By zone',
  byStructure: 'By structure',
  all: 'Whole',
  noZone: 'in no zone',
  answers: { complete: 'Complete', partial: 'Partial', refused: 'Refused', none: 'No answer' },
  filters: {
    label: 'Filters',
    late: 'Late',
    unanswered: 'No answer',
    zone: 'Zone',
    everyZone: 'Every zone',
    shown: (shown, total) =>
      shown === total
        ? plural(total, 'structure', 'structures')
        : `${shown} of ${plural(total, 'structure', 'structures')}`,
    nothing: 'No structure answers to these filters.',
  },
  sortBy: (column) => `Sort by: ${column}`,
  answerOf: (structure) => `Answer of ${structure}`,
  dayOf: (structure) => `Answer received on, ${structure}`,
  shareOf: (theme, share) => `${theme}: ${share}`,
  late: 'late',
  pending: 'proposed, waiting',
  map: {
    open: 'Open the campaign',
    closed: 'The progress of collections is for engineers and contributors.',
    failed: (detail) => `The campaigns could not be read: ${detail}`,
  },
  reminders: {
    title: 'Reminders',
    intro: (count) =>
      `${plural(count, 'structure shown', 'structures shown')} without a complete answer, refusals apart. The filters of the table choose which.`,
    nobody: 'Nobody to remind among the structures shown.',
    addresses: 'Addresses',
    subject: 'Subject',
    letter: 'Message',
    copyAddresses: 'Copy the addresses',
    copyLetter: 'Copy the message',
    copied: 'Copied.',
    notCopied: 'The browser refuses to copy: select the text and copy it.',
    withoutAddress: (count) =>
      count > 1 ? `${count} structures have no address:` : 'One structure has no address:',
    send: 'Send by e-mail…',
    noMail: 'This server sends no e-mail: copy the addresses and the message.',
    confirmTitle: (count) => `Send ${plural(count, 'e-mail', 'e-mails')}?`,
    confirmText:
      'Each structure gets the message below, as its only recipient. What is sent cannot be taken back.',
    confirm: 'Send',
    cancel: 'Cancel',
    sending: 'Sending…',
    outcome: 'What became of them',
    outcomes: {
      sent: 'sent',
      failed: 'not gone: the mail server did not take it',
      'no-address': 'no address',
      'address-changed': 'not sent: the address has changed meanwhile',
      answered: 'not sent: the structure has answered meanwhile',
    },
    failed: (detail) => `Nothing was sent: ${detail}`,
  },
};
