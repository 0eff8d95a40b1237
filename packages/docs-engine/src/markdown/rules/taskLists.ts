import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import type { Rule } from '../Rule';

const marker = /^\[([ xX])\](?:[ \t]+(?=\S))/;

const listOpens = new Set(['bullet_list_open', 'ordered_list_open']);
const listCloses = new Set(['bullet_list_close', 'ordered_list_close']);

function checkbox({ Token: Piece }: StateCore, checked: boolean): Token[] {
  const label = new Piece('task_label_open', 'label', 1);
  label.attrSet('class', 'task-list-control');
  const input = new Piece('task_input', 'input', 0);
  input.attrSet('type', 'checkbox');
  input.attrSet('disabled', 'disabled');
  input.attrSet('aria-label', checked ? 'Done' : 'To do');
  if (checked) {
    input.attrSet('checked', 'checked');
  }
  const indicator = new Piece('task_indicator_open', 'span', 1);
  indicator.attrSet('class', 'task-list-indicator');
  const space = new Piece('text', '', 0);
  space.content = ' ';
  return [
    label,
    input,
    indicator,
    new Piece('task_indicator_close', 'span', -1),
    new Piece('task_label_close', 'label', -1),
    space,
  ];
}

/** Takes the marker off an item's text, so that it cannot be read as a link, and says what it was. */
function takeMarker(tokens: Token[], item: number): string | undefined {
  const [paragraph, text] = tokens.slice(item + 1, item + 3);
  if (paragraph?.type !== 'paragraph_open' || text?.type !== 'inline') {
    return undefined;
  }
  const [whole, mark] = marker.exec(text.content) ?? [];
  if (whole) {
    text.content = text.content.slice(whole.length);
    text.meta = { ...text.meta, task: mark };
  }
  return whole;
}

/** `- [ ]` and `- [x]`, as boxes that show a state and cannot be clicked. */
export const taskLists: Rule = md => {
  coreStep(md, 'task_list_markers', ({ tokens }) => {
    const lists: Token[] = [];
    tokens.forEach((token, index) => {
      if (listOpens.has(token.type)) {
        lists.push(token);
      } else if (listCloses.has(token.type)) {
        lists.pop();
      } else if (
        token.type === 'list_item_open' &&
        takeMarker(tokens, index) !== undefined
      ) {
        token.attrJoin('class', 'task-list-item');
        const list = lists[lists.length - 1];
        if (list.attrGet('class') === null) {
          list.attrSet('class', 'task-list');
        }
      }
    });
  });
  coreStep(md, 'task_list_boxes', state => {
    state.tokens.forEach(({ meta, children }) => {
      if (meta?.task !== undefined) {
        children?.unshift(...checkbox(state, meta.task !== ' '));
      }
    });
  });
};
