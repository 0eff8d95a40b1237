import type Token from 'markdown-it/lib/token.mjs';

/** Makes the paragraphs of `/// define` terms, and the items of its lists definitions without a list around them. */
export function toDefinitions(
  tokens: readonly Token[],
  level: number,
): Token[] {
  return tokens.filter(token => {
    const [kind] = /[^_]+$/.exec(token.type) ?? [];
    if (token.level === level && token.type.startsWith('paragraph_')) {
      Object.assign(token, { type: `dt_${kind}`, tag: 'dt' });
    } else if (
      token.level === level + 1 &&
      token.type.startsWith('list_item_')
    ) {
      Object.assign(token, { type: `dd_${kind}`, tag: 'dd' });
    }
    return (
      token.level !== level || !/^(?:bullet|ordered)_list_/.test(token.type)
    );
  });
}
