import { escapeHtml } from './escapeHtml';
import { icons } from './icons';

/** The page before or after. */
export type Neighbour = {
  /** Encoded, from the page. */
  href: string;
  /** Escaped. */
  title: string;
};

/** What one document is put together from; all of it HTML already, or escaped. */
export type PageParts = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  siteTitle: string;
  /** From the page. */
  stylesheet: string;
  article: string;
  /** The contents beside the page; empty when there are none: addons stand there too. */
  toc: string;
  navigation: string;
  tabs: string;
  hide: readonly string[];
  editUrl?: string;
  previous?: Neighbour;
  next?: Neighbour;
  /** What the preview server adds to the head. */
  head?: string;
};

function sidebar(
  kind: 'primary' | 'secondary',
  inner: string,
  hidden: boolean,
): string {
  const type = kind === 'primary' ? 'navigation' : 'toc';
  return `<div class="md-sidebar md-sidebar--${kind}" data-md-component="sidebar" data-md-type="${type}"${
    hidden ? ' hidden' : ''
  }><div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">${inner}</div></div></div>`;
}

function footerLink(
  which: 'prev' | 'next',
  neighbour: Neighbour | undefined,
): string {
  if (!neighbour) {
    return '';
  }
  const [word, icon] =
    which === 'prev' ? ['Previous', icons.previous] : ['Next', icons.next];
  const button = `<div class="md-footer__button md-icon">${icon}</div>`;
  const text = `<div class="md-footer__title"><span class="md-footer__direction">${word}</span><div class="md-ellipsis">${neighbour.title}</div></div>`;
  return `<a href="${
    neighbour.href
  }" class="md-footer__link md-footer__link--${which}">${
    which === 'prev' ? button + text : text + button
  }</a>`;
}

function writeFooter({ previous, next, hide }: PageParts): string {
  return (previous || next) && !hide.includes('footer')
    ? `<footer class="md-footer"><nav class="md-footer__inner md-grid" aria-label="Footer">${footerLink(
        'prev',
        previous,
      )}${footerLink('next', next)}</nav></footer>`
    : '';
}

function writeHead(parts: PageParts): string {
  const { title, siteTitle, stylesheet, head = '' } = parts;
  const whole = title === siteTitle ? title : `${title} - ${siteTitle}`;
  return `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${whole}</title><link rel="stylesheet" href="${stylesheet}">${head}</head>`;
}

/** The document of one page, with the elements that the TechDocs reader looks for. */
export function writePage(parts: PageParts): string {
  const { direction, hide, siteTitle } = parts;
  const edit = parts.editUrl
    ? `<a href="${escapeHtml(
        parts.editUrl,
      )}" title="Edit this page" class="md-content__button md-icon" rel="edit">${
        icons.edit
      }</a>`
    : '';
  return [
    `<!doctype html><html lang="${
      parts.language
    }" dir="${direction}">${writeHead(parts)}<body dir="${direction}">`,
    `<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off"><label class="md-overlay" for="__drawer"></label>`,
    `<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid" aria-label="Header"><label class="md-header__button md-icon" for="__drawer">${icons.menu}</label><span class="md-header__title">${siteTitle}</span></nav></header>`,
    `<div class="md-container" data-md-component="container">${parts.tabs}<main class="md-main" data-md-component="main"><div class="md-main__inner md-grid">`,
    sidebar('primary', parts.navigation, hide.includes('navigation')),
    sidebar('secondary', parts.toc, hide.includes('toc')),
    `<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">${edit}${parts.article}</article></div></div></main>`,
    `${writeFooter(parts)}</div></body></html>`,
  ].join('');
}
