const PAIR =
  /(?:^|\s)([A-Za-z_][\w.@/-]{0,99})=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/g;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
const MAX_FIELDS = 100;
const LOOK_AT = 65_536;

const unescape = (text: string) =>
  text.replace(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char);

/** The fields of a line in logfmt (`level=info msg="it works"`); a line of prose with one `a=b` in it has none. */
export function parseLogfmt(line: string): Record<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const match of line.slice(0, LOOK_AT).matchAll(PAIR)) {
    if (fields.size === MAX_FIELDS) {
      break;
    }
    fields.set(
      match[1],
      match[2] === undefined ? match[3] : unescape(match[2]),
    );
  }
  return fields.size >= 2 ? Object.fromEntries(fields) : undefined;
}
