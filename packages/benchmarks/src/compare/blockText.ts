import {
  attribute,
  childrenOf,
  classesOf,
  type Element,
  isElement,
  type Node,
} from './dom';

const words = (text: string) => new Set(text.split(' '));

const toolClasses = words(
  'headerlink md-content__button linenos linenodiv md-source-file md-annotation footnote-backref',
);
const toolTags = words('button style script');
const spaced = words(
  'p div li td th tr dt dd h1 h2 h3 h4 h5 h6 pre summary label',
);
/** What has blocks of its own, so that its text is not that of the item or cell it lies in. */
const inner = words(
  'p ul ol dl pre table blockquote div details h1 h2 h3 h4 h5 h6',
);

/** What a page shows around the text: buttons, line numbers, links to headings. */
export function isTool(element: Element): boolean {
  return (
    toolTags.has(element.tagName) ||
    classesOf(element).some(name => toolClasses.has(name)) ||
    attribute(element, 'id') === 'git-feedback-link'
  );
}

type Options = {
  /** Leaves out the blocks that lie in it. */
  own?: boolean;
  without?: (element: Element) => boolean;
  instead?: (element: Element) => string | undefined;
};

/** The text of a node, with blanks where blocks meet. */
export function blockText(node: Node, options: Options = {}): string {
  if (node.nodeName === '#text') {
    return (node as { value: string }).value;
  }
  if (isElement(node) && (isTool(node) || options.without?.(node))) {
    return '';
  }
  const instead = isElement(node) ? options.instead?.(node) : undefined;
  if (instead !== undefined) {
    return instead;
  }
  const text = childrenOf(node)
    .filter(
      child => !options.own || !isElement(child) || !inner.has(child.tagName),
    )
    .map(child => blockText(child, options))
    .join('');
  if (!isElement(node)) {
    return text;
  }
  const end = node.tagName === 'br' ? ' ' : '';
  return spaced.has(node.tagName) ? ` ${text}${end} ` : text + end;
}
