import type { Template } from '../Template.ts';

/** The frame only: newsletter-composer brings what is in it. */
export const fridayLetter: Template = {
  name: 'friday-letter',
  topic: 'newsletter',
  needs: ['issue'],
  texts: {
    en: {
      subject: 'The Friday letter, number {issue}',
      body: '<p>The Friday letter, number {issue}.</p>',
    },
    cy: {
      subject: 'Llythyr dydd Gwener, rhif {issue}',
      body: '<p>Llythyr dydd Gwener, rhif {issue}.</p>',
    },
    de: {
      subject: 'Der Freitagsbrief, Nummer {issue}',
      body: '<p>Der Freitagsbrief, Nummer {issue}.</p>',
    },
    fr: {
      subject: 'La lettre du vendredi, numéro {issue}',
      body: '<p>La lettre du vendredi, numéro {issue}.</p>',
    },
    nl: {
      subject: 'De vrijdagbrief, nummer {issue}',
      body: '<p>De vrijdagbrief, nummer {issue}.</p>',
    },
  },
};
