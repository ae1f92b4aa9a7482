import { choice, label } from '../common-fields';
import type { Values } from '../field';
import { fieldError } from '../register';
import type { Register } from '../register';

function check({ predecessor, successor }: Values) {
  return predecessor === successor ? [fieldError('register-same-twice', 'successor')] : [];
}

/** Mergers and transformations: which structure took over from which, on which day. */
export const succession: Register = {
  id: 'succession',
  theme: 'identity',
  title: label('Fusions et transformations', 'Mergers and transformations'),
  one: label('fusion ou transformation', 'merger or transformation'),
  fields: [
    {
      name: 'predecessor',
      label: label('De', 'From'),
      type: 'reference',
      to: 'structure',
      required: true,
      synonyms: ['ancienne structure', 'avant', 'origine'],
    },
    {
      name: 'successor',
      label: label('Vers', 'To'),
      type: 'reference',
      to: 'structure',
      required: true,
      synonyms: ['nouvelle structure', 'apres', 'repreneur'],
    },
    {
      name: 'day',
      label: label('Date', 'Date'),
      type: 'day',
      future: true,
      required: true,
      synonyms: ['date d effet', 'le', 'date de fusion'],
    },
    {
      name: 'nature',
      label: label('Nature', 'Nature'),
      type: 'choice',
      required: true,
      choices: [
        choice('merger', 'Fusion', 'Merger'),
        choice('absorption', 'Absorption', 'Take-over', ['reprise']),
        choice('transformation', 'Transformation', 'Transformation', ['changement de statut']),
        choice('split', 'Scission', 'Split', ['division']),
      ],
      synonyms: ['type', 'operation'],
    },
  ],
  key: ['predecessor', 'successor', 'day'],
  naming: ['predecessor', 'successor'],
  subjects: [
    { kind: 'structure', field: 'predecessor' },
    { kind: 'structure', field: 'successor' },
  ],
  writers: 'engineers',
  readers: 'everyone',
  check,
};
