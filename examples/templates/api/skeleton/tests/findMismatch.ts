import type { OpenApi, Schema } from '../src/openapi.ts';

function typeOf(value: unknown) {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/** Where a value is not what its schema says, or nothing. */
export function findMismatch(
  value: unknown,
  schema: Schema,
  openApi: OpenApi,
  at = 'value',
): string | undefined {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    const target = openApi.components?.schemas?.[name];
    return target
      ? findMismatch(value, target, openApi, at)
      : `${schema.$ref} does not exist`;
  }
  const wanted = schema.type === 'integer' ? 'number' : schema.type;
  if (wanted && typeOf(value) !== wanted) return `${at} is no ${wanted}`;
  if (Array.isArray(value) && schema.items) {
    const items = schema.items;
    return value
      .map((item, index) => findMismatch(item, items, openApi, `${at}[${index}]`))
      .find(Boolean);
  }
  if (typeOf(value) !== 'object') return undefined;
  const fields = value as Record<string, unknown>;
  const missing = schema.required?.find(name => !(name in fields));
  if (missing) return `${at}.${missing} is missing`;
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => name in fields)
    .map(([name, property]) =>
      findMismatch(fields[name], property, openApi, `${at}.${name}`),
    )
    .find(Boolean);
}
