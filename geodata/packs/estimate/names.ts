/** Said in the name of everything invented to show the tool at work. */
export const demonstrationMention = '(donnée de démonstration)';

/**
 * What follows « le territoire » or « la stratégie » for a structure: « du Quercitain », « de Maubeuge ». An office's comes from its
 * own name, without what stands between brackets; another structure's name only quotes its commune, which is taken.
 */
export function complementOf(structureName: string, communeName: string): string {
  const [, office] =
    /^Office de tourisme(?: et des congrès| intercommunal)? ([^(/][^(]*)/.exec(structureName) ?? [];
  if (office === undefined) return withOf(communeName);
  const name = office.trim();
  return /^(du |des |de |d’)/.test(name) ? name : withOf(name);
}

/** The name of a structure's territory, short enough for a map: « Quercitain », « Maubeuge », « Le Cateau-Cambrésis ». */
export function territoryName(structureName: string, communeName: string): string {
  const complement = complementOf(structureName, communeName);
  if (complement === withOf(communeName)) return communeName;
  return complement.replace(/^(du |des |de l’|de |d’)/, '');
}

/** A proper noun after « de », with elision and contraction: « d’Anor », « du Cateau-Cambrésis », « des Rues-des-Vignes ». */
function withOf(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[aeiouyœéèêhâîôû]/i.test(name) ? `d’${name}` : `de ${name}`;
}
