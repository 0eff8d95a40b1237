import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import { dollarMath, type Formula } from '../lib/dollarMath';
import { readFenceInfo } from '../lib/fenceInfo';
import { eachInline } from '../lib/eachInline';
import { lineUntil, trimmedLine } from '../lib/lineUntil';
import { isDrawable, mathMl } from '../lib/mathMl';
import { nextIndexOf } from '../lib/nextIndexOf';
import type { PageEnv } from '../PageEnv';
import type { Rule } from '../Rule';

const dollars = /\$(?!\s)((?:\\.|[^\\$])+)(?<!\s)\$(?!\d)/sy;
const environment = /^\\begin\{([a-z]+\*?)\}/;

function between(
  state: StateInline,
  open: string,
  close: string,
  display: boolean,
): Formula | undefined {
  const start = state.pos + open.length;
  const end = nextIndexOf(state, close, start);
  const tex = state.src.slice(start, Math.min(end, state.posMax));
  return end + close.length <= state.posMax && tex.trim()
    ? { tex, end: end + close.length, display }
    : undefined;
}

function findInline(state: StateInline): Formula | undefined {
  const { src, pos } = state;
  switch (src.slice(pos, pos + 2)) {
    case '$$':
      return between(state, '$$', '$$', true);
    case '\\(':
      return between(state, '\\(', '\\)', false);
    case '\\[':
      return between(state, '\\[', '\\]', true);
    default:
  }
  if (src[pos] !== '$') {
    return undefined;
  }
  dollars.lastIndex = pos;
  const [whole, tex] = dollars.exec(src) ?? [];
  return whole !== undefined && pos + whole.length <= state.posMax
    ? { tex, end: pos + whole.length, display: false }
    : undefined;
}

/** What is written as a formula. */
type Syntax = {
  find: (state: StateInline) => Formula | undefined;
  /** The line with which a block of it may begin. */
  opens: RegExp;
  /** Whether a line in which the end of a block stands is its last one. */
  isLast: (line: string, close: string) => boolean;
  isSure: (block: string, env: object) => boolean;
};

const arithmatex: Syntax = {
  find: findInline,
  opens: /^(?:\$\$|\\\[|\\begin\{[a-z]+\*?\})/,
  isLast: (line, close) => line.endsWith(close),
  isSure: () => true,
};

const github: Syntax = {
  find: state => {
    const found = dollarMath(state);
    return found && isDrawable(state.env, found.tex) ? found : undefined;
  },
  opens: /^\$\$(?:(?!\$\$).)*(?:\$\$)?$/,
  isLast: () => true,
  // Between lines of their own nothing else is meant.
  isSure: (block, env) =>
    /^\$\$(?:(?!\$\$)[\s\S])+\$\$$/.test(block) &&
    (block.startsWith('$$\n') || isDrawable(env, block.slice(2, -2))),
};

function inlineMath(
  state: StateInline,
  silent: boolean,
  { find }: Syntax,
): boolean {
  const found = find(state);
  if (!found) {
    return false;
  }
  if (!silent) {
    const token = state.push('math_inline', 'span', 0);
    token.content = found.tex;
    token.meta = { display: found.display };
  }
  state.pos = found.end;
  return true;
}

/** The line that ends a formula; an empty line before it means that there is none. */
function lastLine(
  state: StateBlock,
  first: number,
  end: number,
  { close, isLast }: { close: string; isLast: Syntax['isLast'] },
): number | undefined {
  const opening = trimmedLine(state, first);
  if (opening.length >= close.length * 2 && opening.endsWith(close)) {
    return first;
  }
  const last = lineUntil(state, { first, end, close }, line =>
    isLast(line, close),
  );
  for (let line = first; line < (last ?? 0); line++) {
    if (state.isEmpty(line)) {
      return undefined;
    }
  }
  return last;
}

function endOf(opening: string): string {
  const [, name] = environment.exec(opening) ?? [];
  if (name) {
    return `\\end{${name}}`;
  }
  return opening.startsWith('$$') ? '$$' : '\\]';
}

function blockMath(
  state: StateBlock,
  { first, end }: { first: number; end: number },
  silent: boolean,
  { opens, isLast, isSure }: Syntax,
): boolean {
  const opening = trimmedLine(state, first);
  if (!opens.test(opening)) {
    return false;
  }
  const close = endOf(opening);
  const last = lastLine(state, first, end, { close, isLast });
  if (last === undefined) {
    return false;
  }
  const text = state.getLines(first, last + 1, state.blkIndent, false).trim();
  if (!isSure(text, state.env)) {
    return false;
  }
  if (!silent) {
    const token = state.push('math_block', 'div', 0);
    token.content = close.startsWith('\\end') ? text : text.slice(2, -2);
    token.map = [first, last + 1];
    token.meta = { display: true };
  }
  state.line = last + 1;
  return true;
}

function draw(token: Token, line: number | undefined, { warn }: PageEnv): void {
  try {
    token.meta.html = mathMl(token.content.trim(), token.meta.display);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(
      `The formula is shown as text: ${reason
        .replace(/\s+/g, ' ')
        .replace(/ at position \d+:.*$/, '')
        .trim()}`,
      line,
    );
  }
}

function render(md: MarkdownIt, { tag, content, meta }: Token): string {
  const inner: string =
    meta.html ?? `<code>${md.utils.escapeHtml(content.trim())}</code>`;
  return `<${tag} class="arithmatex">${inner}</${tag}>`;
}

/** Formulas in TeX as MathML: as GitHub has them, and as `pymdownx.arithmatex` when the site turns it on. */
export const math: Rule = (md, options) => {
  const syntax = options.math ? arithmatex : github;
  md.inline.ruler.before('escape', 'math', (state, silent) =>
    inlineMath(state, silent, syntax),
  );
  md.block.ruler.before(
    'lheading',
    'math',
    (state, first, end, silent) =>
      blockMath(state, { first, end }, silent, syntax),
    { alt: ['paragraph', 'blockquote', 'list'] },
  );
  coreStep(md, 'math', state => {
    for (const token of state.tokens) {
      if (
        token.type === 'fence' &&
        readFenceInfo(token.info).language === 'math'
      ) {
        Object.assign(token, {
          type: 'math_block',
          tag: 'div',
          meta: { display: true },
        });
      }
      if (token.type === 'math_block') {
        draw(token, token.map?.[0], state.env);
      }
    }
    eachInline(state.tokens, (token, line) => {
      if (token.type === 'math_inline') {
        draw(token, line, state.env);
      }
    });
  });
  md.renderer.rules.math_inline = (tokens, index) => render(md, tokens[index]);
  md.renderer.rules.math_block = (tokens, index) =>
    `${render(md, tokens[index])}\n`;
};
