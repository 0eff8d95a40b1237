import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import type { Rule } from '../Rule';

const symbols = new Map(
  Object.entries({
    '(tm)': '™',
    '(c)': '©',
    '(r)': '®',
    '+/-': '±',
    '=/=': '≠',
    'c/o': '℅',
    '<-->': '↔',
    '-->': '→',
    '<--': '←',
    '1/4': '¼',
    '1/2': '½',
    '3/4': '¾',
    '1/3': '⅓',
    '2/3': '⅔',
    '1/5': '⅕',
    '2/5': '⅖',
    '3/5': '⅗',
    '4/5': '⅘',
    '1/6': '⅙',
    '5/6': '⅚',
    '1/8': '⅛',
    '3/8': '⅜',
    '5/8': '⅝',
    '7/8': '⅞',
  }),
);

/** Fractions next to digits, points or slashes are parts of dates, versions and paths. */
const pattern =
  /\((?:tm|c|r)\)|\+\/-|=\/=|\bc\/o\b|<-->|(?<!-)-->|<--(?!-)|(?<![\w/.])[1-7]\/[2-68](?![\w/]|\.\d)|\b([1-9]\d{0,11})?((?<=1)[123]th|1st|2nd|3rd|[04-9]th)\b/g;

/** Every match has one of these: most text has none. */
const mayMatch = /\/|--|\([tcr]|\dth|1st|2nd|3rd/;

function textToken(state: StateCore, level: number, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  token.level = level;
  return token;
}

function ordinal(state: StateCore, level: number, text: string): Token[] {
  return [
    textToken(state, level, text.slice(0, -2)),
    new state.Token('sup_open', 'sup', 1),
    textToken(state, level + 1, text.slice(-2)),
    new state.Token('sup_close', 'sup', -1),
  ];
}

function replaceIn(state: StateCore, token: Token): Token[] {
  const { content, level } = token;
  const pieces: Token[] = [];
  let text = '';
  let last = 0;
  for (const match of content.matchAll(pattern)) {
    const [found, , tail] = match;
    text += content.slice(last, match.index);
    last = match.index + found.length;
    if (tail) {
      pieces.push(
        textToken(state, level, text),
        ...ordinal(state, level, found),
      );
      text = '';
    } else {
      text += symbols.get(found) ?? found;
    }
  }
  return last
    ? [...pieces, textToken(state, level, text + content.slice(last))]
    : [token];
}

function isText({ type, content }: Token): boolean {
  return type === 'text' && mayMatch.test(content);
}

/** `(c)`, `-->`, `1/2`, `1st` and the like, outside of code and of addresses. */
export const smartSymbols: Rule = md => {
  coreStep(md, 'smart_symbols', state => {
    for (const token of state.tokens) {
      const { children } = token;
      if (children?.some(isText)) {
        let inAddress = false;
        token.children = children.flatMap(child => {
          if (child.info === 'auto') {
            inAddress = child.nesting > 0;
          }
          return isText(child) && !inAddress ? replaceIn(state, child) : child;
        });
      }
    }
  });
};
