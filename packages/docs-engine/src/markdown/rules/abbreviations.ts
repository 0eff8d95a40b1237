import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { abbreviationsOf } from '../lib/abbreviations';
import { interrupting, textAfterMarker } from '../lib/blockLines';
import { coreStep } from '../lib/coreSteps';
import type { Rule } from '../Rule';

function definition(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const text = textAfterMarker(state, startLine, '*[');
  const [whole, short, title] =
    /^([^\]\\]{1,100})\] ?:(.*)$/.exec(text ?? '') ?? [];
  if (!whole || !short.trim()) {
    return false;
  }
  if (!silent) {
    abbreviationsOf(state.env).add(short.trim(), title.trim());
    state.line = startLine + 1;
  }
  return true;
}

function abbreviate({ Token: Piece, env }: StateCore, text: Token): Token[] {
  return abbreviationsOf(env)
    .split(text.content)
    .flatMap(piece => {
      const content = new Piece('text', '', 0);
      content.content = piece.text;
      if (!piece.title) {
        return [content];
      }
      const open = new Piece('abbr_open', 'abbr', 1);
      open.attrSet('title', piece.title);
      return [open, content, new Piece('abbr_close', 'abbr', -1)];
    });
}

/** `*[HTML]: Hyper Text Markup Language` explains every HTML on the page. */
export const abbreviations: Rule = md => {
  md.block.ruler.before('list', 'abbreviation', definition, interrupting);
  coreStep(md, 'abbreviations', state => {
    if (abbreviationsOf(state.env).size > 0) {
      state.tokens.forEach(token => {
        token.children =
          token.children?.flatMap(child =>
            child.type === 'text' ? abbreviate(state, child) : [child],
          ) ?? null;
      });
    }
  });
};
