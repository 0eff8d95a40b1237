import type { Json } from './Layer.ts';

/** Text that YAML would take for something else, or that would end early. */
const NEEDS_QUOTES =
  /^$|^[\W\d]|[:#]\s|:$|\s$|^(true|false|null|yes|no|on|off)$/i;

const scalar = (value: string | number | boolean) =>
  typeof value === 'string' && NEEDS_QUOTES.test(value)
    ? JSON.stringify(value)
    : String(value);

/** Plain YAML: objects, lists of text, and scalars. */
export function toYaml(document: Json, indent = ''): string {
  const lines = Object.entries(document).map(([key, value]) => {
    if (Array.isArray(value)) {
      const items = value.map(item => `${indent}  - ${scalar(item)}\n`);
      return items.length
        ? `${indent}${key}:\n${items.join('')}`
        : `${indent}${key}: []\n`;
    }
    return typeof value === 'object'
      ? `${indent}${key}:\n${toYaml(value, `${indent}  `)}`
      : `${indent}${key}: ${scalar(value)}\n`;
  });
  return lines.join('');
}
