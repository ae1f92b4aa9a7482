import { choice, label, quantity, structureField, yearField } from '../common-fields';
import type { Register } from '../register';

/** The staff of a structure in a year, by job family and contract (table of the action plan 2014–2020). */
export const staff: Register = {
  id: 'staff',
  theme: 'means',
  title: label('Personnel', 'Staff'),
  one: label('effectif d’un métier', 'staff of a job'),
  fields: [
    structureField,
    yearField,
    {
      name: 'job_family',
      label: label('Famille de métiers', 'Job family'),
      type: 'choice',
      required: true,
      choices: [
        choice('direction', 'Direction', 'Management', ['directeur', 'directrice', 'responsable']),
        choice('reception', 'Accueil et animation', 'Reception and animation', [
          'accueil',
          'accueil animation',
          'animation',
          'conseiller en sejour',
          'agent d accueil',
        ]),
        choice('administration', 'Administration', 'Administration', ['administratif', 'comptabilite']),
        choice('promotion', 'Promotion et production', 'Promotion and production', [
          'promotion',
          'production',
          'promotion production',
          'communication',
          'commercialisation',
        ]),
        choice('permanent_guides', 'Guides permanents', 'Permanent guides', ['guide', 'guides']),
        choice('casual_guides', 'Guides vacataires', 'Casual guides', ['vacataires', 'guide vacataire']),
        choice('seasonal', 'Saisonniers', 'Seasonal staff', ['saisonnier']),
        choice('other', 'Autres', 'Other', ['autre']),
      ],
      synonyms: ['metier', 'famille', 'poste', 'fonction'],
    },
    {
      name: 'contract',
      label: label('Contrat', 'Contract'),
      type: 'choice',
      required: true,
      choices: [
        choice('cdi_association', 'CDI associatif', 'Permanent, association', [
          'cdi a',
          'cdi',
          'cdi asso',
          'cdi prive',
        ]),
        choice('cdi_public', 'CDI public', 'Permanent, public', ['cdi p', 'titulaire', 'fonctionnaire']),
        choice('cdd_association', 'CDD associatif', 'Fixed-term, association', ['cdd a', 'cdd', 'cdd asso']),
        choice('cdd_public', 'CDD public', 'Fixed-term, public', ['cdd p', 'contractuel']),
        choice('subsidised', 'Contrat aidé', 'Subsidised', ['aide', 'cae', 'cui', 'emploi d avenir']),
      ],
      synonyms: ['type de contrat', 'statut'],
    },
    quantity('headcount', label('Effectif', 'Headcount'), {
      max: 10_000,
      decimals: 0,
      required: true,
      synonyms: ['nombre', 'salaries', 'personnes', 'agents'],
    }),
    quantity('fte', label('ETP', 'FTE'), {
      max: 10_000,
      decimals: 2,
      synonyms: ['equivalent temps plein', 'equivalents temps plein'],
    }),
  ],
  key: ['structure', 'year', 'job_family', 'contract'],
  naming: ['structure', 'job_family'],
  subjects: [{ kind: 'structure', field: 'structure' }],
  writers: 'granted',
  readers: 'everyone',
};
