import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { interrupting, parseLines } from '../lib/blockLines';
import { defaultTitle, pushCallout } from '../lib/callouts';
import { pushCaption } from '../lib/captions';
import { toDefinitions } from '../lib/definitionTokens';
import { readSelector } from '../lib/selector';
import { readSlashBlock, type SlashBlock } from '../lib/slashBlocks';
import { pushTabbedSet } from '../lib/tabbedSet';
import type { Rule } from '../Rule';

function setAttributes(open: Token, { options }: SlashBlock): void {
  Object.entries(options.attrs ?? {}).forEach(([name, value]) => {
    if (/^[\w-]+$/.test(name)) {
      (name === 'class' ? open.attrJoin : open.attrSet).call(
        open,
        name,
        String(value),
      );
    }
  });
}

function pushCalloutBlock(state: StateBlock, block: SlashBlock): void {
  const { name, argument, options, line, body } = block;
  const element = name === 'details' ? 'details' : 'div';
  const isNamed = name !== 'details' && name !== 'admonition';
  const type = isNamed ? name : String(options.type ?? '');
  const open = pushCallout(
    state.push.bind(state),
    {
      classes: type.toLowerCase().split(/\s+/).filter(Boolean),
      title: argument ?? defaultTitle(type || name),
    },
    { element, map: [line, body.to + 1] },
  );
  if (element === 'details' && options.open === true) {
    open.attrSet('open', 'open');
  }
  setAttributes(open, block);
  parseLines(state, state.blkIndent, body);
  state.push('callout_close', element, -1);
}

function pushElement(state: StateBlock, block: SlashBlock): void {
  const { tag, attrs } =
    block.name === 'define'
      ? { tag: 'dl', attrs: [] }
      : readSelector(block.argument ?? '') ?? { tag: 'div', attrs: [] };
  const open = state.push('element_open', tag, 1);
  open.attrs = attrs;
  open.map = [block.line, block.body.to + 1];
  setAttributes(open, block);
  const first = state.tokens.length;
  parseLines(state, state.blkIndent, block.body);
  if (block.name === 'define') {
    const body = state.tokens.splice(first);
    toDefinitions(body, state.level).forEach(token => state.tokens.push(token));
  }
  state.push('element_close', tag, -1);
}

/** Pushes the tabs that follow each other; the last one's end is the set's. */
function pushTabs(state: StateBlock, first: SlashBlock, end: number): number {
  const tabs: SlashBlock[] = [];
  let next: SlashBlock | undefined = first;
  while (next?.name === 'tab' && !(tabs.length && next.options.new === true)) {
    tabs.push(next);
    const line: number = state.skipEmptyLines(next.body.to + 1);
    next = line < end ? readSlashBlock(state, line, end) : undefined;
  }
  pushTabbedSet(
    state,
    tabs.map(({ argument, options, line, body }) => ({
      title: argument ?? '',
      selected: options.select === true,
      line,
      parse: () => parseLines(state, state.blkIndent, body),
    })),
  );
  return tabs[tabs.length - 1].body.to + 1;
}

function pushBlock(state: StateBlock, block: SlashBlock, end: number): number {
  if (block.name === 'tab') {
    return pushTabs(state, block, end);
  }
  if (block.name.endsWith('caption')) {
    pushCaption(state, block);
  } else if (block.name === 'html' || block.name === 'define') {
    pushElement(state, block);
  } else {
    pushCalloutBlock(state, block);
  }
  return block.body.to + 1;
}

/** `/// name | argument` … `///`, as `pymdownx.blocks` has them. */
export const blocks: Rule = md => {
  md.block.ruler.before(
    'fence',
    'slash_block',
    (state, startLine, endLine, silent) => {
      const block = readSlashBlock(state, startLine, endLine);
      if (block && !silent) {
        state.line = pushBlock(state, block, endLine);
      }
      return block !== undefined;
    },
    interrupting,
  );
};
