import type { Template } from '../Template.ts';

export const orderDispatched: Template = {
  name: 'order-dispatched',
  topic: 'service',
  needs: ['firstName', 'trackingCode'],
  texts: {
    en: {
      subject: 'On its way: {trackingCode}',
      body: '<p>Dear {firstName}, your parcel has left Selby.</p>',
    },
    cy: {
      subject: 'Ar ei ffordd: {trackingCode}',
      body: '<p>Annwyl {firstName}, mae eich parsel wedi gadael Selby.</p>',
    },
    de: {
      subject: 'Unterwegs: {trackingCode}',
      body: '<p>Guten Tag, {firstName}, Ihr Paket hat Selby verlassen.</p>',
    },
    fr: {
      subject: 'En route : {trackingCode}',
      body: '<p>Bonjour {firstName}, votre colis a quitté Selby.</p>',
    },
    nl: {
      subject: 'Onderweg: {trackingCode}',
      body: '<p>Beste {firstName}, je pakket is uit Selby vertrokken.</p>',
    },
  },
};
