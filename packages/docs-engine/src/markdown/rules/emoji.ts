import { nameToEmoji } from 'gemoji';
import type { Rule } from '../Rule';

const shortcode = /:([\w+-]{1,60}):/y;

/** `:smile:` as the character; a code that GitHub does not know stays text. */
export const emoji: Rule = (md, options) => {
  if (options.emoji === false) {
    return;
  }
  md.inline.ruler.before('emphasis', 'emoji', (state, silent) => {
    if (state.src[state.pos] !== ':') {
      return false;
    }
    shortcode.lastIndex = state.pos;
    const name = shortcode.exec(state.src)?.[1];
    if (name === undefined || !Object.hasOwn(nameToEmoji, name)) {
      return false;
    }
    if (!silent) {
      const token = state.push('emoji', 'span', 0);
      token.content = nameToEmoji[name];
      token.attrs = [
        ['class', 'emojione'],
        ['title', `:${name}:`],
      ];
    }
    state.pos += name.length + 2;
    return true;
  });
  md.renderer.rules.emoji = (tokens, index, _options, _env, self) =>
    `<span${self.renderAttrs(tokens[index])}>${tokens[index].content}</span>`;
};
