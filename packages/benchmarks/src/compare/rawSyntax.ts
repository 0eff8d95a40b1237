const patterns = [
  /(?:^|\s)(?:!!!|\?\?\?\+?) ?[a-z]/,
  /(?:^|\s)===[!+]? "/,
  /\{: ?[.#]/,
  /--8<--/,
  /^\s*\|.*\|.*\|/,
  /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/,
  /(?:^|\s)(?:`{3,}|~{3,})[a-z]/,
];
const item = /^\s*(?:[-*]|\d+[.)]) \S/;

/**
 * Whether a text has syntax in it that should have become something.
 *
 * @param text - with its lines, and without what is code in it
 */
export function hasRawSyntax(text: string): boolean {
  return (
    patterns.some(pattern => pattern.test(text)) ||
    text.split('\n').filter(line => item.test(line)).length > 1
  );
}
