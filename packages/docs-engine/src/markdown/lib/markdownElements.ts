import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { PageEnv } from '../PageEnv';
import { type HtmlTag, htmlTags } from './htmlTags';
import { maskCode } from './maskCode';
import { perObject } from './perObject';
import { proseLines } from './proseLines';

/** An element of raw HTML whose content is Markdown. */
export type MarkdownElement = {
  open: HtmlTag;
  close: HtmlTag;
  /** Whether the content is blocks, or only text. */
  content: 'block' | 'span';
};

const spanTags = new Set(
  'address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '),
);
const blockTags = new Set(
  (
    'article aside blockquote body center colgroup details div dl fieldset figcaption figure footer ' +
    'form header hgroup main menu nav ol section table tbody tfoot thead tr ul'
  ).split(' '),
);

/** What Python-Markdown's `md_in_html` takes an element's content for. */
function contentOf({
  name,
  attributes,
}: HtmlTag): 'block' | 'span' | undefined {
  const value = attributes.find(
    attribute => attribute.name === 'markdown',
  )?.value;
  if (value === undefined || !(spanTags.has(name) || blockTags.has(name))) {
    return undefined;
  }
  if (value === 'block' || value === 'span') {
    return value;
  }
  const isOn = value === '' || value === '1' || value === 'markdown';
  const byName = spanTags.has(name) ? 'span' : 'block';
  return isOn ? byName : undefined;
}

function warnUnclosed({ src, env }: StateBlock, { name, start }: HtmlTag) {
  const line = src.slice(0, start).split('\n').length - 1;
  (env as PageEnv).warn(`<${name} markdown> is never closed`, line);
}

/** The elements with a `markdown` attribute that switches it on, by the place where they begin. */
export const markdownElements = perObject((state: StateBlock) => {
  const elements = new Map<number, MarkdownElement>();
  if (!/[\s"']markdown[\s=>/]/.test(state.src)) {
    return elements;
  }
  const prose = proseLines(state).map(({ line }) => line);
  const open = new Map<string, HtmlTag[]>();
  htmlTags(maskCode(state.src, prose)).forEach(tag => {
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    const opening = tag.closes ? waiting.pop() : undefined;
    const content = opening && contentOf(opening);
    if (!tag.closes) {
      waiting.push(tag);
    } else if (opening && content) {
      elements.set(opening.start, { open: opening, close: tag, content });
    }
  });
  [...open.values()]
    .flat()
    .filter(contentOf)
    .slice(0, 1)
    .forEach(tag => warnUnclosed(state, tag));
  return elements;
});
