import { blockText, isTool } from './blockText';
import {
  articleOf,
  attribute,
  childrenOf,
  classesOf,
  type Element,
  isElement,
} from './dom';
import type { PageFacts } from './Facts';
import { hasRawSyntax } from './rawSyntax';
import { comparable, textHash } from './textHash';

const heading = /^h[1-6]$/;
const textTags = /^(?:p|li|td|th|dt|dd|summary|h[1-6])$/;
/** Whose text is their own only. */
const containers = /^(?:li|dd|td)$/;

const byTag = new Set('details pre img dl ul ol li blockquote'.split(' '));
const byClass: Record<string, string> = {
  admonition: 'admonition',
  'tabbed-set': 'tabs',
  'task-list-item': 'task',
  footnote: 'footnote',
  mermaid: 'mermaid',
};

function constructsOf(element: Element): string[] {
  const { tagName } = element;
  const classes = classesOf(element);
  return [
    ...classes.flatMap(name => byClass[name] ?? []),
    ...(byTag.has(tagName) ? [tagName] : []),
    ...(tagName === 'table' && !classes.includes('highlighttable')
      ? ['table']
      : []),
  ];
}

function constructOf(element: Element): string | undefined {
  const classes = classesOf(element);
  if (classes.includes('admonition-title')) {
    return 'admonition';
  }
  if (element.tagName === 'summary') {
    return 'details';
  }
  return classes.includes('task-list-item') ? 'task' : undefined;
}

const isEmoji = (element: Element) => classesOf(element).includes('emojione');
const emojiName = (element: Element) =>
  isEmoji(element) ? attribute(element, 'title') : undefined;
/** Stands for code, which may show syntax. */
const codeSign = (element: Element) =>
  element.tagName === 'code' ? 'x' : undefined;

function addBlock(facts: PageFacts, element: Element): void {
  const { tagName } = element;
  const own = containers.test(tagName);
  const text = comparable(blockText(element, { own }));
  if (!text) {
    return;
  }
  const withoutEmoji = comparable(
    blockText(element, { own, without: isEmoji }),
  );
  const withNames = comparable(blockText(element, { own, instead: emojiName }));
  const construct = tagName === 'pre' ? 'pre' : constructOf(element);
  facts.blocks.push({
    ...{ hash: textHash(text), text, tag: tagName, construct },
    ...(withoutEmoji === text ? {} : { emoji: [withoutEmoji, withNames] }),
  });
  const prose = blockText(element, { own, instead: codeSign });
  if (tagName !== 'pre' && hasRawSyntax(prose)) {
    facts.raw.push(text);
  }
}

function visit(facts: PageFacts, element: Element): void {
  if (isTool(element)) {
    return;
  }
  const { tagName } = element;
  if (heading.test(tagName)) {
    facts.headings.push({
      tag: tagName,
      id: attribute(element, 'id') ?? '',
      hash: textHash(comparable(blockText(element))),
    });
  }
  constructsOf(element).forEach(name => {
    facts.counts[name] = (facts.counts[name] ?? 0) + 1;
  });
  if (textTags.test(tagName) || tagName === 'pre') {
    addBlock(facts, element);
  }
  if (tagName !== 'pre') {
    childrenOf(element)
      .filter(isElement)
      .forEach(child => visit(facts, child));
  }
}

/** Reads a page as the reader shows it; undefined when it has no article. */
export function pageFacts(html: string): PageFacts | undefined {
  const article = articleOf(html);
  if (!article) {
    return undefined;
  }
  const facts: PageFacts = { headings: [], blocks: [], counts: {}, raw: [] };
  childrenOf(article)
    .filter(isElement)
    .forEach(child => visit(facts, child));
  return facts;
}
