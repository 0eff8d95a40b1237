import { createRequire } from 'node:module';
import type { Rule } from '../Rule';

/** The table is large, and most sites have no emoji: it is loaded when a name is first looked up. */
const load = createRequire(__filename);

function emojiOf(name: string): string | undefined {
  const { nameToEmoji } = load('gemoji') as typeof import('gemoji');
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}

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
    const sign = name === undefined ? undefined : emojiOf(name);
    if (name === undefined || sign === undefined) {
      return false;
    }
    if (!silent) {
      const token = state.push('emoji', 'span', 0);
      token.content = sign;
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
