import { highlight, isKnownLanguage } from '../highlight';
import { coreStep } from '../lib/coreSteps';
import type { Rule } from '../Rule';

const prefix = /^(?:#!|:::)([\w#.+-]+)[ \t]+/;

/** Code in a line that names its language: `` `#!py x = 1` ``. */
export const inlineHighlight: Rule = md => {
  coreStep(md, 'inline_highlight', state => {
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        const match =
          token.type === 'code_inline' && prefix.exec(token.content);
        if (match) {
          token.content = token.content.slice(match[0].length);
          token.info = match[1].toLowerCase();
          const known = isKnownLanguage(token.info) ? token.info : 'text';
          token.attrJoin('class', `language-${known} highlight`);
        }
      }
    }
  });
  md.renderer.rules.code_inline = (tokens, index, _options, _env, self) => {
    const token = tokens[index];
    const html = token.info
      ? highlight(token.content, token.info)
      : md.utils.escapeHtml(token.content);
    return `<code${self.renderAttrs(token)}>${html}</code>`;
  };
};
