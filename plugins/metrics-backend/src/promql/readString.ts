import { PromqlError } from './PromqlError';

const ESCAPES: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

const ESCAPED =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.?))/gs;

/** The text of a string literal, with the escapes of Go. @throws PromqlError */
export function readString(raw: string): string {
  const inner = raw.slice(1, -1);
  if (raw.startsWith('`')) {
    return inner;
  }
  return inner.replace(ESCAPED, (all, x, u, long, octal, char) => {
    const code = octal ? parseInt(octal, 8) : parseInt(x ?? u ?? long, 16);
    if (code <= 0x10ffff) {
      return String.fromCodePoint(code);
    }
    if (Object.hasOwn(ESCAPES, char ?? '')) {
      return ESCAPES[char];
    }
    throw new PromqlError(
      'bad_data',
      `invalid parameter "query": parse error: unknown escape sequence '${all}' in ${raw}`,
    );
  });
}
