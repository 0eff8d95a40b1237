import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { parseLines } from './blockLines';
import { perObject } from './perObject';
import type { SlashBlock } from './slashBlocks';

const counters = perObject((_: object) => new Map<string, number>());

/** `Figure 2.`, counted on the page; captions of no kind have none. */
function prefixOf(state: StateBlock, name: string): string | undefined {
  const [kind, isKind] = name.split('-');
  if (!isKind) {
    return undefined;
  }
  const counts = counters(state.env);
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${count}.`;
}

/** Where the block begins that stands right above in the same container. */
function startOfPrevious({ tokens, level }: StateBlock): number | undefined {
  let index = tokens.length - 1;
  while (index >= 0 && tokens[index].level > level) {
    index--;
  }
  const last = tokens[index];
  if (
    !last ||
    last.level < level ||
    last.nesting > 0 ||
    last.type === 'figure_close'
  ) {
    return undefined;
  }
  while (
    last.nesting < 0 &&
    (tokens[index].nesting < 1 || tokens[index].level > level)
  ) {
    index--;
  }
  return index;
}

/** Puts the block above into a figure with this caption. */
export function pushCaption(state: StateBlock, block: SlashBlock): void {
  const start = startOfPrevious(state) ?? state.tokens.length;
  const figure = state.push('figure_open', 'figure', 1);
  state.tokens.pop();
  figure.map = [block.line, block.body.to + 1];
  state.tokens.slice(start).forEach(token => {
    token.level += 1;
  });
  state.tokens.splice(start, 0, figure);

  state.push('figcaption_open', 'figcaption', 1);
  const first = state.tokens.length + 1;
  parseLines(state, state.blkIndent, block.body);
  const prefix = prefixOf(state, block.name);
  const text = state.tokens[first];
  if (prefix && text?.type === 'inline') {
    text.content = `<span class="caption-prefix">${prefix}</span> ${text.content}`;
  }
  state.push('figcaption_close', 'figcaption', -1);
  state.push('figure_close', 'figure', -1);
}
