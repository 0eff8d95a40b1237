import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import {
  type Attributes,
  attributeListAt,
  setAttributes,
  splitTrailingList,
} from '../lib/attributeList';
import { coreStep } from '../lib/coreSteps';
import type { Rule } from '../Rule';

const wholeLine = new Set(['heading_open', 'td_open', 'th_open', 'dt_open']);

/** Splits off a list that stands after a space, or alone on the last line, of a block's text. */
function splitBlock(content: string, type: string) {
  const found = splitTrailingList(content);
  const before = wholeLine.has(type) ? /[ \t]$/ : /\n[ \t]*$/;
  return found && before.test(found.text) ? found : undefined;
}

/** Attributes of a paragraph that is not shown go to what holds it: the item of a tight list. */
function ownerOf(tokens: Token[], open: Token[], index: number): Token {
  const token = tokens[index];
  return token.type === 'paragraph_open' && token.hidden
    ? open[open.length - 2] ?? token
    : token;
}

function blockLists({ tokens }: StateCore): void {
  const open: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.nesting > 0) {
      open.push(token);
    } else if (token.nesting < 0) {
      open.pop();
    } else if (token.type === 'inline' && open.length) {
      const { type } = open[open.length - 1];
      const found = splitBlock(token.content, type);
      if (found) {
        token.content = found.text.replace(/(?:\s+#+)?\s+$/, '');
        setAttributes(ownerOf(tokens, open, index - 1), found.attributes);
      }
    }
  });
}

function inlineList(state: StateInline, silent: boolean): boolean {
  const { src, pos, pending } = state;
  if (src[pos] !== '{' || pending !== '' || pos === 0) {
    return false;
  }
  const found = attributeListAt(src, pos);
  if (!found || found.end > state.posMax) {
    return false;
  }
  if (!silent) {
    const token = state.push('attribute_list', '', 0);
    token.content = src.slice(pos, found.end);
    token.meta = found.attributes;
  }
  state.pos = found.end;
  return true;
}

const solitary = new Set(['image', 'code_inline', 'emoji', 'math_inline']);

/** What each token closes or is itself, if a list may follow it. */
function owners(children: Token[]): (Token | undefined)[] {
  const open: Token[] = [];
  return children.map(token => {
    if (token.nesting > 0) {
      open.push(token);
      return undefined;
    }
    if (token.nesting < 0) {
      return open.pop();
    }
    return solitary.has(token.type) ? token : undefined;
  });
}

function applyInline(children: Token[]): Token[] {
  const isList = ({ type }: Token) => type === 'attribute_list';
  if (!children.some(isList)) {
    return children;
  }
  const solid = children.filter(
    ({ type, content }) => type !== 'text' || content,
  );
  const owned = owners(solid);
  return solid.filter((token, index) => {
    if (!isList(token)) {
      return true;
    }
    const owner = owned[index - 1];
    if (owner) {
      setAttributes(owner, token.meta as Attributes);
      return false;
    }
    token.type = 'text';
    return true;
  });
}

/** `{: #id .class key="value" }` after a word in markup, at the end of a block, a heading or a cell. */
export const attributeLists: Rule = md => {
  md.inline.ruler.push('attribute_list', inlineList);
  coreStep(md, 'block_attribute_lists', blockLists);
  coreStep(md, 'inline_attribute_lists', state => {
    state.tokens.forEach(token => {
      if (token.children) {
        token.children = applyInline(token.children);
      }
    });
  });
};
