import { type HeadingNode, headingTree } from '../markdown/lib/headingTree';
import type { ArticleHeading } from '../site/article/Article';
import { escapeHtml } from './escapeHtml';

type Entry = HeadingNode<ArticleHeading>;

function writeItems(entries: readonly Entry[]): string {
  return entries
    .map(({ id, text, children }) => {
      const title = escapeHtml(text);
      const inner = children.length
        ? `<nav class="md-nav" aria-label="${title}"><ul class="md-nav__list">${writeItems(
            children,
          )}</ul></nav>`
        : '';
      return `<li class="md-nav__item"><a href="#${escapeHtml(
        encodeURI(id),
      )}" class="md-nav__link">${title}</a>${inner}</li>`;
    })
    .join('');
}

/** The contents of a page as material shows them: without its title; empty when there is nothing below that. */
export function writeToc(headings: readonly ArticleHeading[]): string {
  const tree = headingTree(headings);
  const entries = tree[0]?.level === 1 ? tree[0].children : tree;
  return entries.length
    ? `<nav class="md-nav md-nav--secondary" aria-label="Table of contents"><label class="md-nav__title" for="__toc"><span class="md-nav__icon md-icon"></span>Table of contents</label><ul class="md-nav__list" data-md-component="toc" data-md-scrollfix>${writeItems(
        entries,
      )}</ul></nav>`
    : '';
}
