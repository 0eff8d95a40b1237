import type { HLJSApi, Language } from 'highlight.js';

/** HashiCorp's configuration language, which highlight.js does not bring. */
export function hcl(hljs: HLJSApi): Language {
  const interpolation = {
    scope: 'subst',
    begin: /[$%]\{/,
    end: /\}/,
    contains: [hljs.NUMBER_MODE],
  };
  const contains = [hljs.BACKSLASH_ESCAPE, interpolation];
  return {
    name: 'HCL',
    keywords: {
      keyword: 'for in if else endif endfor',
      literal: 'true false null',
      type: 'string number bool any list map set object tuple',
    },
    contains: [
      hljs.HASH_COMMENT_MODE,
      hljs.C_LINE_COMMENT_MODE,
      hljs.C_BLOCK_COMMENT_MODE,
      hljs.NUMBER_MODE,
      { scope: 'string', begin: /"/, end: /"|$/, contains },
      hljs.END_SAME_AS_BEGIN({
        scope: 'string',
        begin: /<<-?(\w+)$/,
        end: /^\s*(\w+)$/,
        contains: [interpolation],
      }),
      { scope: 'attr', match: /[A-Za-z_][\w-]*(?=\s{0,40}=[^=>])/ },
      {
        scope: 'keyword',
        match:
          /^[ \t]{0,40}[A-Za-z_][\w-]*(?=[ \t]+(?:"[^"\n]*"[ \t]*){0,3}\{)/,
      },
      { scope: 'built_in', match: /[a-z_]\w*(?=\()/ },
    ],
  };
}
