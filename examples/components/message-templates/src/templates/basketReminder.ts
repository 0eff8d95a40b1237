import type { Template } from '../Template.ts';

export const basketReminder: Template = {
  name: 'basket-reminder',
  topic: 'reminders',
  needs: ['firstName', 'basketId'],
  texts: {
    en: {
      subject: 'You left something, {firstName}',
      body: '<p>Dear {firstName}, your basket is still here.</p><p><a href="/basket/{basketId}">Have a look</a></p>',
    },
    cy: {
      subject: 'Rydych wedi gadael rhywbeth, {firstName}',
      body: '<p>Annwyl {firstName}, mae eich basged yma o hyd.</p><p><a href="/basket/{basketId}">Dewch i weld</a></p>',
    },
    de: {
      subject: '{firstName}, Sie haben etwas stehen lassen',
      body: '<p>Guten Tag, {firstName}, Ihr Korb steht noch hier.</p><p><a href="/basket/{basketId}">Nachsehen</a></p>',
    },
    fr: {
      subject: 'Vous avez oublié quelque chose, {firstName}',
      body: '<p>Bonjour {firstName}, votre panier est toujours là.</p><p><a href="/basket/{basketId}">Le revoir</a></p>',
    },
    nl: {
      subject: 'Je liet iets staan, {firstName}',
      body: '<p>Beste {firstName}, je mandje staat er nog.</p><p><a href="/basket/{basketId}">Kijk even</a></p>',
    },
  },
};
