import type { Template } from '../Template.ts';

export const returnReceived: Template = {
  name: 'return-received',
  topic: 'service',
  needs: ['firstName', 'orderNumber'],
  texts: {
    en: {
      subject: 'Back with us: {orderNumber}',
      body: '<p>Dear {firstName}, your books from {orderNumber} are back.</p>',
    },
    cy: {
      subject: 'Yn ôl gyda ni: {orderNumber}',
      body: '<p>Annwyl {firstName}, mae llyfrau {orderNumber} yn ôl.</p>',
    },
    de: {
      subject: 'Wieder bei uns: {orderNumber}',
      body: '<p>Guten Tag, {firstName}, die Bücher aus {orderNumber} sind da.</p>',
    },
    fr: {
      subject: 'Bien reçu : {orderNumber}',
      body: '<p>Bonjour {firstName}, les livres de {orderNumber} sont revenus.</p>',
    },
    nl: {
      subject: 'Weer bij ons: {orderNumber}',
      body: '<p>Beste {firstName}, de boeken van {orderNumber} zijn terug.</p>',
    },
  },
};
