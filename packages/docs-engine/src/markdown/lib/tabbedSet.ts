import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { Nesting } from 'markdown-it/lib/token.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { perObject } from './perObject';

/** One tab of a set. */
export type Tab = {
  /** Markdown. */
  title: string;
  selected: boolean;
  line: number;
  /** Parses the body. */
  parse: () => void;
};

const sets = perObject<object, { count: number }>(() => ({ count: 0 }));

function push(
  state: StateBlock,
  element: string,
  attrs: Record<string, string>,
  nesting: Nesting = 1,
): Token {
  const token = state.push(`tabs_${element}`, element, nesting);
  token.attrs = Object.entries(attrs);
  return token;
}

function pushInputs(state: StateBlock, name: string, tabs: readonly Tab[]) {
  const chosen = Math.max(
    0,
    tabs.findIndex(({ selected }) => selected),
  );
  tabs.forEach((_, index) => {
    const input = push(
      state,
      'input',
      { type: 'radio', name, id: `${name}_${index + 1}` },
      0,
    );
    input.block = false;
    if (index === chosen) {
      input.attrSet('checked', 'checked');
    }
  });
}

function pushLabels(state: StateBlock, name: string, tabs: readonly Tab[]) {
  push(state, 'div', { class: 'tabbed-labels' });
  tabs.forEach(({ title, line }, index) => {
    const label = push(state, 'label', { for: `${name}_${index + 1}` });
    label.block = false;
    const text = state.push('inline', '', 0);
    text.content = title;
    text.map = [line, line + 1];
    text.children = [];
    state.push('tabs_label', 'label', -1).block = false;
  });
  state.push('tabs_div', 'div', -1);
}

/** Adds tabs that switch by radio buttons and need no script; names and ids are unique on the page. */
export function pushTabbedSet(state: StateBlock, tabs: readonly Tab[]): void {
  const set = sets(state.env);
  set.count += 1;
  const name = `__tabbed_${set.count}`;
  push(state, 'div', {
    class: 'tabbed-set tabbed-alternate',
    'data-tabs': `${set.count}:${tabs.length}`,
  });
  pushInputs(state, name, tabs);
  pushLabels(state, name, tabs);
  push(state, 'div', { class: 'tabbed-content' });
  tabs.forEach(({ parse }) => {
    push(state, 'div', { class: 'tabbed-block' });
    parse();
    state.push('tabs_div', 'div', -1);
  });
  state.push('tabs_div', 'div', -1);
  state.push('tabs_div', 'div', -1);
}
