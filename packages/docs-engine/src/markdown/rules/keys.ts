import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { keyAliases, keyNames } from '../lib/keyNames';
import type { Rule } from '../Rule';

type Key = { name: string; class?: string };

const chord =
  /\+\+((?:[\w-]+|"(?:\\.|[^"\\\n])+"|'(?:\\.|[^'\\\n])+')(?:\+(?:[\w-]+|"(?:\\.|[^"\\\n])+"|'(?:\\.|[^'\\\n])+'))*)\+\+/y;
const part = /"(?:\\.|[^"\\])+"|'(?:\\.|[^'\\])+'|[\w-]+/g;

function readKey(text: string): Key | undefined {
  if (/^["']/.test(text)) {
    return { name: text.slice(1, -1).replace(/\\(.)/g, '$1').trim() };
  }
  const lower = text.toLowerCase();
  const id = keyAliases.get(lower) ?? lower;
  const name = keyNames.get(id);
  return name === undefined ? undefined : { name, class: `key-${id}` };
}

function pushKey(state: StateInline, key: Key): void {
  const open = state.push('kbd_open', 'kbd', 1);
  if (key.class) {
    open.attrs = [['class', key.class]];
  }
  state.push('text', '', 0).content = key.name;
  state.push('kbd_close', 'kbd', -1);
}

function pushChord(state: StateInline, keys: Key[]): void {
  state.push('keys_open', 'span', 1).attrs = [['class', 'keys']];
  keys.forEach((key, index) => {
    if (index) {
      state.push('keys_plus_open', 'span', 1);
      state.push('text', '', 0).content = '+';
      state.push('keys_plus_close', 'span', -1);
    }
    pushKey(state, key);
  });
  state.push('keys_close', 'span', -1);
}

/** `++ctrl+alt+del++`; with a key that has no name it stays text. */
export const keys: Rule = md => {
  md.inline.ruler.before('emphasis', 'keys', (state, silent) => {
    if (!state.src.startsWith('++', state.pos)) {
      return false;
    }
    chord.lastIndex = state.pos;
    const match = chord.exec(state.src);
    const found = match?.[1].match(part)?.map(readKey);
    if (!match || !found?.every(key => key !== undefined)) {
      return false;
    }
    if (!silent) {
      pushChord(state, found);
    }
    state.pos += match[0].length;
    return true;
  });
};
