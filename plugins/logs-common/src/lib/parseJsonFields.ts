const MAX_FIELDS = 100;
const MAX_DEPTH = 4;

function add(
  fields: Map<string, string>,
  name: string,
  value: unknown,
  depth: number,
): void {
  if (fields.size >= MAX_FIELDS) {
    return;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value);
    if (depth < MAX_DEPTH && entries.length) {
      for (const [key, inner] of entries) {
        add(fields, name ? `${name}.${key}` : key, inner, depth + 1);
      }
      return;
    }
  }
  fields.set(name, typeof value === 'string' ? value : JSON.stringify(value));
}

/** The fields of a line that is a JSON object, nested ones by path; undefined for any other line. */
export function parseJsonFields(
  line: string,
): Record<string, string> | undefined {
  const text = line.trim();
  if (!text.startsWith('{') || !text.endsWith('}')) {
    return undefined;
  }
  try {
    const fields = new Map<string, string>();
    add(fields, '', JSON.parse(text), 0);
    return Object.fromEntries(fields);
  } catch {
    return undefined;
  }
}
