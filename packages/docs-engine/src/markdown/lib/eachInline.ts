import type Token from 'markdown-it/lib/token.mjs';

const breaks = new Set(['softbreak', 'hardbreak']);

/** Visits what stands in the lines of a page, and its blocks of HTML, in order, with the line of the source text, from 0. */
export function eachInline(
  tokens: readonly Token[],
  visit: (token: Token, line: number) => void,
): void {
  let block = 0;
  for (const token of tokens) {
    block = token.map?.[0] ?? block;
    if (token.type === 'html_block') {
      visit(token, block);
    }
    let line = block;
    if (!token.children) {
      continue;
    }
    for (const child of token.children) {
      visit(child, line);
      if (breaks.has(child.type)) {
        line++;
      } else if (child.type === 'html_inline') {
        line += child.content.split('\n').length - 1;
      }
    }
  }
}
