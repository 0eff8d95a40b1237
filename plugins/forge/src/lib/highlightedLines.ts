/** A run of characters of one line, with the class that colours it. */
export type Token = { text: string; scope?: string };

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

const unescape = (html: string) =>
  html.replace(/&(?:amp|lt|gt|quot|#x27);/g, entity => entities[entity]);

/** The lines of a text that is not highlighted. */
export const plainLines = (text: string): Token[][] =>
  splitLines(text).map(line => (line ? [{ text: line }] : []));

/** The lines of a text; the line break at its end starts no further one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.length > 1 && lines.at(-1) === '') {
    lines.pop();
  }
  return lines;
}

/** Cuts the HTML that highlight.js writes into lines, so that no element reaches over the end of one. */
export function highlightedLines(html: string): Token[][] {
  const lines: Token[][] = [[]];
  const scopes: string[] = [];
  for (const [part, scope] of html.matchAll(
    /<span class="([^"]*)">|<\/span>|[^<]+/g,
  )) {
    if (scope !== undefined) {
      scopes.push(scope);
    } else if (part === '</span>') {
      scopes.pop();
    } else {
      const [first, ...rest] = unescape(part).split(/\r?\n/);
      append(lines, first, scopes.at(-1));
      for (const text of rest) {
        lines.push([]);
        append(lines, text, scopes.at(-1));
      }
    }
  }
  if (lines.length > 1 && lines.at(-1)?.length === 0) {
    lines.pop();
  }
  return lines;
}

function append(lines: Token[][], text: string, scope: string | undefined) {
  if (text) {
    lines.at(-1)?.push(scope ? { text, scope } : { text });
  }
}
