/** Départements that take no article, then by the one they take; all others take « l’ » before a vowel, or else « le ». */
const withoutArticle = /-et-|^(?:Paris|Mayotte|La Réunion)$/;
const plural = /^(?:Alpes|Hautes-|Hauts-|Ardennes|Bouches-|Côtes-|Deux-|Landes|Pyrénées|Vosges|Yvelines)/;
const feminine =
  /^(?:Haute-|Charente|Corrèze|Corse|Côte-|Creuse|Dordogne|Drôme|Gironde|Guadeloupe|Guyane|Loire|Lozère|Manche|Marne|Martinique|Mayenne|Meuse|Moselle|Nièvre|Sarthe|Savoie|Seine|Somme|Vendée|Vienne)/;
const vowel = /^(?:[AEIOUYÀÂÉÈÊËÎÏÔÖÙÛÜ]|Hérault)/;

/** A département as what something is of: « du Nord », « de l’Aisne », « de la Somme », « des Landes », « d’Eure-et-Loir ». */
export function ofDepartment(name: string): string {
  if (withoutArticle.test(name)) return vowel.test(name) ? `d’${name}` : `de ${name}`;
  if (plural.test(name)) return `des ${name}`;
  if (vowel.test(name)) return `de l’${name}`;
  return feminine.test(name) ? `de la ${name}` : `du ${name}`;
}

/** The name of a zone after the word: one that is called « Zone du Nord » is « la zone du Nord ». */
export function zoneName(name: string): string {
  return name.replace(/^zone\s+/i, '');
}
