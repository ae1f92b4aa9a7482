import type { CampaignUi } from './ui-campaign';

const plural = (count: number, one: string, many: string) => `${count}\u00a0${count > 1 ? many : one}`;

export const fr: CampaignUi = {
  title: 'Campagnes de collecte',
  intro:
    'Ce qui est demandé aux structures, pour quelle année et pour quand\u202f; qui a répondu, et ce que la base sait déjà.',
  rule: 'Une valeur est collectée quand elle est connue, et attestée ou déclarée\u202f; pour chaque registre on compte la part des valeurs collectées de ses lignes (de l’année de la campagne s’il est annuel), zéro sans aucune ligne\u202f; un thème est la moyenne de ses registres, l’ensemble celle des thèmes. Les bureaux annexes répondent avec leur office.',
  create: 'Nouvelle campagne',
  edit: 'Modifier la campagne',
  none: 'Aucune campagne encore. Créez-en une\u00a0: son nom, l’année dont elle parle, son échéance et les thèmes demandés\u202f; son avancement se lira ici, structure par structure.',
  back: 'Toutes les campagnes',
  percent: (share) => `${share}\u00a0%`,
  columns: {
    name: 'Campagne',
    year: 'Année',
    opens: 'Ouverture',
    due: 'Échéance',
    themes: 'Thèmes',
    progress: 'Part collectée',
    answered: 'Ont répondu',
    late: 'En retard',
    structure: 'Structure',
    zone: 'Zone',
    asked: 'Sollicitées',
    answers: 'Structures',
    overall: 'Ensemble',
    answer: 'Réponse',
    day: 'Reçue le',
  },
  of: (count, total) => `${count} sur ${total}`,
  about: (year, opens, due) => `Données de ${year}, du ${opens} au ${due}.`,
  overdue: 'échéance passée',
  notOpen: 'pas encore ouverte',
  finding: (answered, asked, late) =>
    `${answered} ${answered > 1 ? 'structures' : 'structure'} sur ${asked} ${answered > 1 ? 'ont' : 'a'} répondu\u202f; ${
      late === 0 ? 'aucune n’est en retard' : late > 1 ? `${late} sont en retard` : '1 est en retard'
    }.`,
  nobodyAsked: 'Aucune structure n’existe cette année-là.',
  ownOnly: 'Vous voyez les structures qui vous sont confiées.',
  byZone: 'Par zone',
  byStructure: 'Par structure',
  all: 'Ensemble',
  noZone: 'hors zone',
  answers: { complete: 'Complète', partial: 'Partielle', refused: 'Refus', none: 'Sans réponse' },
  filters: {
    label: 'Filtres',
    late: 'En retard',
    unanswered: 'Sans réponse',
    zone: 'Zone',
    everyZone: 'Toutes les zones',
    shown: (shown, total) =>
      shown === total
        ? plural(total, 'structure', 'structures')
        : `${shown} sur ${plural(total, 'structure', 'structures')}`,
    nothing: 'Aucune structure ne répond à ces filtres.',
  },
  sortBy: (column) => `Trier par\u00a0: ${column}`,
  answerOf: (structure) => `Réponse de ${structure}`,
  dayOf: (structure) => `Réponse reçue le, ${structure}`,
  shareOf: (theme, share) => `${theme}\u00a0: ${share}`,
  late: 'en retard',
  pending: 'proposée, en attente',
  map: {
    open: 'Ouvrir la campagne',
    closed: 'L’avancement des collectes est réservé aux ingénieurs et aux contributeurs.',
    failed: (detail) => `Les campagnes n’ont pas pu être lues\u00a0: ${detail}`,
  },
  reminders: {
    title: 'Relances',
    intro: (count) =>
      `${plural(count, 'structure affichée', 'structures affichées')} sans réponse complète, refus mis à part. Les filtres du tableau choisissent lesquelles.`,
    nobody: 'Personne à relancer parmi les structures affichées.',
    addresses: 'Adresses',
    subject: 'Objet',
    letter: 'Message',
    copyAddresses: 'Copier les adresses',
    copyLetter: 'Copier le message',
    copied: 'Copié.',
    notCopied: 'Le navigateur refuse la copie\u00a0: sélectionnez le texte et copiez-le.',
    withoutAddress: (count) =>
      count > 1 ? `${count} structures sont sans adresse\u00a0:` : 'Une structure est sans adresse\u00a0:',
    send: 'Envoyer par courriel…',
    noMail: 'Ce serveur n’envoie pas de courriel\u00a0: copiez les adresses et le message.',
    confirmTitle: (count) => `Envoyer ${plural(count, 'courriel', 'courriels')}\u202f?`,
    confirmText:
      'Chaque structure reçoit le message ci-dessous, seule destinataire. Un envoi ne se reprend pas.',
    confirm: 'Envoyer',
    cancel: 'Annuler',
    sending: 'Envoi en cours…',
    outcome: 'Résultat de l’envoi',
    outcomes: {
      sent: 'envoyé',
      failed: 'pas parti\u00a0: le serveur de courrier ne l’a pas pris',
      'no-address': 'sans adresse',
      'address-changed': 'pas envoyé\u00a0: l’adresse a changé entre-temps',
      answered: 'pas envoyé\u00a0: la structure a répondu entre-temps',
    },
    failed: (detail) => `Rien n’est parti\u00a0: ${detail}`,
  },
};
