import { blank, type Sentence } from './issues-pack-cells';

/** What a load keeps of what was entered, and what cannot be shown of it, by `Issue.code`. */
export const publishedIssues = {
  'pack-registers-kept': {
    fr: () =>
      'Le paquet de données a changé, mais les données ont été modifiées ici depuis\u00a0: les structures, territoires, démarches et moyens saisis sont gardés, seuls les zones, les communes, les sources et les totaux publiés viennent du nouveau paquet. Pour reprendre le reste, importez ses fichiers dans «\u00a0Données\u00a0».',
    en: () =>
      'The data pack has changed, but the data have been edited here since: the structures, territories, initiatives and means entered are kept, only zones, communes, sources and published totals come from the new pack. To take the rest over, import its files under “Données”.',
  },
  'published-unknown-commune': {
    fr: (v) =>
      `«\u00a0${blank(v, 'name')}\u00a0»\u00a0: la commune ${blank(v, 'value')} n’est pas dans les contours chargés, la ligne n’est pas montrée. Corrigez sa commune dans «\u00a0Données\u00a0».`,
    en: (v) =>
      `“${blank(v, 'name')}”: commune ${blank(v, 'value')} is not in the outlines loaded, the row is not shown. Mend its commune under “Données”.`,
  },
  'published-unknown-epci': {
    fr: (v) =>
      `«\u00a0${blank(v, 'name')}\u00a0»\u00a0: l’EPCI ${blank(v, 'value')} n’est pas parmi ceux des communes chargées, il n’est pas montré. Corrigez-le dans «\u00a0Données\u00a0».`,
    en: (v) =>
      `“${blank(v, 'name')}”: inter-municipal body ${blank(v, 'value')} is not among those of the communes loaded, it is not shown. Mend it under “Données”.`,
  },
  'published-unknown-others': {
    fr: (v) =>
      `${blank(v, 'count')} autres lignes nomment une commune ou un EPCI qui n’est pas chargé, et ne sont pas montrées.`,
    en: (v) =>
      `${blank(v, 'count')} other rows name a commune or an inter-municipal body that is not loaded, and are not shown.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
