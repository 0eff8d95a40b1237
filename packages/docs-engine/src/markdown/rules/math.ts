import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import { readFenceInfo } from '../lib/fenceInfo';
import { eachInline } from '../lib/eachInline';
import { lineUntil, trimmedLine } from '../lib/lineUntil';
import { mathMl } from '../lib/mathMl';
import { nextIndexOf } from '../lib/nextIndexOf';
import type { PageEnv } from '../PageEnv';
import type { Rule } from '../Rule';

type Found = { tex: string; end: number; display: boolean };

const dollars = /\$(?!\s)((?:\\.|[^\\$])+)(?<!\s)\$(?!\d)/sy;
const environment = /^\\begin\{([a-z]+\*?)\}/;

function between(
  state: StateInline,
  open: string,
  close: string,
  display: boolean,
): Found | undefined {
  const start = state.pos + open.length;
  const end = nextIndexOf(state, close, start);
  const tex = state.src.slice(start, Math.min(end, state.posMax));
  return end + close.length <= state.posMax && tex.trim()
    ? { tex, end: end + close.length, display }
    : undefined;
}

function findInline(state: StateInline): Found | undefined {
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

function inlineMath(state: StateInline, silent: boolean): boolean {
  const found = findInline(state);
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
  close: string,
): number | undefined {
  const opening = trimmedLine(state, first);
  if (opening.length >= close.length * 2 && opening.endsWith(close)) {
    return first;
  }
  const last = lineUntil(state, { first, end, close }, line =>
    line.endsWith(close),
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
  first: number,
  end: number,
  silent: boolean,
): boolean {
  const opening = trimmedLine(state, first);
  if (!/^(?:\$\$|\\\[|\\begin\{[a-z]+\*?\})/.test(opening)) {
    return false;
  }
  const close = endOf(opening);
  const last = lastLine(state, first, end, close);
  if (last === undefined) {
    return false;
  }
  if (!silent) {
    const text = state.getLines(first, last + 1, state.blkIndent, false).trim();
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

/** Formulas in TeX as MathML: a fence named `math` always, the rest when the site turns it on. */
export const math: Rule = (md, options) => {
  if (options.math) {
    md.inline.ruler.before('escape', 'math', inlineMath);
    md.block.ruler.before('paragraph', 'math', blockMath, {
      alt: ['paragraph', 'blockquote', 'list'],
    });
  }
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
    if (options.math) {
      eachInline(state.tokens, (token, line) => {
        if (token.type === 'math_inline') {
          draw(token, line, state.env);
        }
      });
    }
  });
  md.renderer.rules.math_inline = (tokens, index) => render(md, tokens[index]);
  md.renderer.rules.math_block = (tokens, index) =>
    `${render(md, tokens[index])}\n`;
};
