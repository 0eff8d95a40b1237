import type { JsonValue } from '@backstage/types';

export type Placeholder = { key: string; path: string };

/**
 * Replaces every `{ $key: path }` in a value with what `read` makes of it.
 *
 * `$key` is one of `keys`. What names a URL instead of a path stays, as does
 * everything else that begins with `$`.
 */
export async function replacePlaceholders(
  value: JsonValue | undefined,
  keys: readonly string[],
  read: (placeholder: Placeholder) => Promise<JsonValue>,
): Promise<JsonValue | undefined> {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    const items = value.map(item => replacePlaceholders(item, keys, read));
    return (await Promise.all(items)) as JsonValue[];
  }
  const fields = Object.entries(value);
  if (fields.some(([name]) => name.startsWith('$'))) {
    const placeholder = asPlaceholder(fields, keys);
    return placeholder ? read(placeholder) : value;
  }
  const replaced = fields.map(async ([name, field]) => [
    name,
    await replacePlaceholders(field, keys, read),
  ]);
  return Object.fromEntries(await Promise.all(replaced));
}

function asPlaceholder(
  fields: [string, JsonValue | undefined][],
  keys: readonly string[],
): Placeholder | undefined {
  const [[name, path]] = fields;
  const key = name.slice(1);
  const isPath = typeof path === 'string' && !URL.canParse(path);
  return fields.length === 1 && isPath && keys.includes(key)
    ? { key, path }
    : undefined;
}
