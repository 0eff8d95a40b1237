import { type DefaultTreeAdapterMap, parse } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value;
}

export function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** The first element below a node that fits, in document order. */
export function find(
  node: Node,
  fits: (element: Element) => boolean,
): Element | undefined {
  if (isElement(node) && fits(node)) {
    return node;
  }
  for (const child of childrenOf(node)) {
    const found = find(child, fits);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The article of a page that material or Portico wrote. */
export function articleOf(html: string): Element | undefined {
  return find(
    parse(html),
    element =>
      element.tagName === 'article' &&
      classesOf(element).includes('md-content__inner'),
  );
}
