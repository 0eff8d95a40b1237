import type { Language, Template } from './Template.ts';

export type Rendered = { subject: string; body: string };

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string) =>
  text.replaceAll(/[&<>"]/g, sign => ENTITIES[sign]);

function fill(
  text: string,
  values: Record<string, string>,
  write: (value: string) => string,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name) => write(values[name]));
}

/**
 * A message as it is sent. Names are written as people write them: nothing is
 * capitalised, shortened or trimmed.
 *
 * @throws RangeError when the template needs a value that is not given.
 */
export function render(
  template: Template,
  language: Language,
  values: Record<string, string>,
): Rendered {
  const missing = template.needs.find(need => !values[need]);
  if (missing) {
    throw new RangeError(`${template.name} needs a value for ${missing}`);
  }
  const { subject, body } = template.texts[language];
  return {
    // A subject is no HTML
    subject: fill(subject, values, value => value),
    body: fill(body, values, escape),
  };
}
