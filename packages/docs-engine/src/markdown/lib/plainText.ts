import type Token from 'markdown-it/lib/token.mjs';

/** What people read of an inline token's children. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      switch (type) {
        case 'text':
        case 'code_inline':
        case 'emoji':
        case 'math_inline':
          return content;
        case 'softbreak':
        case 'hardbreak':
          return ' ';
        case 'image':
          return '';
        default:
          return plainText(children ?? []);
      }
    })
    .join('')
    .trim();
}
