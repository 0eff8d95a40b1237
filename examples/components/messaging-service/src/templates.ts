import { HttpError } from './HttpError.ts';

export type Template = {
  name: string;
  /** The consent it falls under; service needs none. */
  topic: 'service' | 'newsletter' | 'reminders' | 'personal-suggestions';
  needs: string[];
  texts: Record<string, string>;
};

/** From message-templates 5.3.0, built into the image. */
export const templates: Template[] = [
  {
    name: 'order-dispatched',
    topic: 'service',
    needs: ['firstName', 'trackingCode'],
    texts: {
      en: '<p>Dear {firstName}, your parcel has left Selby.</p>',
      cy: '<p>Annwyl {firstName}, mae eich parsel wedi gadael Selby.</p>',
      de: '<p>Guten Tag, {firstName}, Ihr Paket hat Selby verlassen.</p>',
      fr: '<p>Bonjour {firstName}, votre colis a quitté Selby.</p>',
      nl: '<p>Beste {firstName}, je pakket is uit Selby vertrokken.</p>',
    },
  },
  {
    name: 'return-received',
    topic: 'service',
    needs: ['firstName', 'orderNumber'],
    texts: {
      en: '<p>Dear {firstName}, your books from {orderNumber} are back.</p>',
      cy: '<p>Annwyl {firstName}, mae llyfrau {orderNumber} yn ôl.</p>',
      de: '<p>Guten Tag, {firstName}, die Bücher aus {orderNumber} sind da.</p>',
      fr: '<p>Bonjour {firstName}, les livres de {orderNumber} sont revenus.</p>',
      nl: '<p>Beste {firstName}, de boeken van {orderNumber} zijn terug.</p>',
    },
  },
  {
    name: 'basket-reminder',
    topic: 'reminders',
    needs: ['firstName', 'basketId'],
    texts: {
      en: '<p>Dear {firstName}, your basket is still here.</p>',
      cy: '<p>Annwyl {firstName}, mae eich basged yma o hyd.</p>',
      de: '<p>Guten Tag, {firstName}, Ihr Korb steht noch hier.</p>',
      fr: '<p>Bonjour {firstName}, votre panier est toujours là.</p>',
      nl: '<p>Beste {firstName}, je mandje staat er nog.</p>',
    },
  },
  {
    name: 'friday-letter',
    topic: 'newsletter',
    needs: ['issue'],
    texts: {
      en: '<p>The Friday letter, number {issue}.</p>',
      cy: '<p>Llythyr dydd Gwener, rhif {issue}.</p>',
      de: '<p>Der Freitagsbrief, Nummer {issue}.</p>',
      fr: '<p>La lettre du vendredi, numéro {issue}.</p>',
      nl: '<p>De vrijdagbrief, nummer {issue}.</p>',
    },
  },
];

/** @throws HttpError 404 when there is none of that name. */
export function getTemplate(name: string): Template {
  const template = templates.find(one => one.name === name);
  if (template) return template;
  throw new HttpError(404, 'Not found', `There is no template ${name}.`);
}

/** @throws HttpError 400 when the template needs a value that is not given. */
export function checkValues(
  template: Template,
  values: Record<string, unknown>,
): void {
  const missing = template.needs.find(need => !values[need]);
  if (!missing) return;
  const detail = `The template needs a value for ${missing}.`;
  throw new HttpError(400, 'Not a valid request', detail);
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A template with its values, as it would be sent. */
export function preview(
  template: Template,
  language: string,
  values: Record<string, unknown>,
): string {
  checkValues(template, values);
  const text = template.texts[language];
  if (!text) {
    const detail = `${template.name} is not written in ${language}.`;
    throw new HttpError(400, 'Not a valid request', detail);
  }
  return text.replaceAll(/\{(\w+)\}/g, (_, need) => escape(`${values[need]}`));
}
