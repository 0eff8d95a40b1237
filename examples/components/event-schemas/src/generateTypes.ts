import type { Field, Schema, Topic } from './Schema.ts';

const TYPES = { string: 'string', integer: 'number', boolean: 'boolean' };

function typeOf({ type, values, fields }: Field, indent: string): string {
  if (values) return values.map(value => `'${value}'`).join(' | ');
  if (type !== 'list') return TYPES[type];
  return `{\n${members(fields ?? {}, `${indent}  `)}${indent}}[]`;
}

function members(schema: Schema, indent: string): string {
  return Object.entries(schema)
    .map(([name, field]) => {
      const mark = field.optional ? '?' : '';
      return `${indent}${name}${mark}: ${typeOf(field, indent)};\n`;
    })
    .join('');
}

/** orders.placed becomes OrdersPlaced. */
const nameOf = (type: string) =>
  type.replaceAll(/(?:^|\.)(\w)/g, (_, letter) => letter.toUpperCase());

/** A TypeScript type for each event, and one for any of them. */
export function generateTypes(name: string, topic: Topic): string {
  const types = Object.keys(topic);
  const events = types.map(
    type => `export type ${nameOf(type)} = {
  headers: Headers;
  type: '${type}';
  payload: {
${members(topic[type], '    ')}  };
};
`,
  );
  return `// Made from schemas/ by npm run generate. Do not edit.

export type Headers = {
  eventId: string;
  occurredAt: string;
  causedBy?: string;
};

${events.join('\n')}
export type ${name} =
  | ${types.map(nameOf).join('\n  | ')};
`;
}
