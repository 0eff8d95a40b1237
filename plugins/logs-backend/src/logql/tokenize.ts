import { InputError } from '@backstage/errors';

export type Token = {
  kind: 'string' | 'name' | 'duration' | 'sign' | 'end';
  text: string;
  /** From 1. */
  column: number;
};

const MAX_LENGTH = 5_000;

const KINDS: [Token['kind'], RegExp][] = [
  ['string', /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y],
  ['duration', /(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|[smhdwy]))+/y],
  ['name', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['sign', /\|=|\|~|!=|!~|=~|=|[{}()[\],|]/y],
];

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

const ESCAPED =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs;

function readString(raw: string, column: number): string {
  if (raw.startsWith('`')) {
    return raw.slice(1, -1);
  }
  return raw.slice(1, -1).replace(ESCAPED, (all, x, u, long, char) => {
    const hex = x ?? u ?? long;
    if (hex !== undefined && parseInt(hex, 16) <= 0x10ffff) {
      return String.fromCodePoint(parseInt(hex, 16));
    }
    if (ESCAPES[char] ?? '"\\\''.includes(char ?? 'none')) {
      return ESCAPES[char] ?? char;
    }
    throw new InputError(
      `The query is not valid: '${all}' in the string at column ${column} is no escape of LogQL; write two backslashes, or the string between backticks`,
    );
  });
}

function tokenAt(query: string, at: number): Token | undefined {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const text = pattern.exec(query)?.[0];
    if (text !== undefined) {
      return { kind, text, column: at + 1 };
    }
  }
  return undefined;
}

/** @throws InputError that names the place of what cannot be read. */
export function tokenize(query: string): Token[] {
  if (query.length > MAX_LENGTH) {
    throw new InputError(
      `The query is not valid: it has ${query.length} characters; ${MAX_LENGTH} are taken`,
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query[at])) {
      at += 1;
      continue;
    }
    const column = at + 1;
    const found = tokenAt(query, at);
    if (!found) {
      throw new InputError(
        `The query is not valid: ${JSON.stringify(
          query.slice(at, at + 10),
        )} at column ${column} is nothing that LogQL knows here`,
      );
    }
    at += found.text.length;
    tokens.push(
      found.kind === 'string'
        ? { ...found, text: readString(found.text, column) }
        : found,
    );
  }
  return [...tokens, { kind: 'end', text: '', column: at + 1 }];
}
