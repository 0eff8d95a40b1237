import createPurifier from 'dompurify';
import { rawPlaceOf } from './rawPlaceOf';

// Forms could ask for a password, and styles could cover the page.
const options = {
  USE_PROFILES: { html: true, svg: true },
  FORBID_TAGS: [
    'style',
    'form',
    'button',
    'select',
    'textarea',
    'dialog',
    'audio',
    'video',
    // of SVG: they load what they name
    'image',
    'feimage',
    'use',
  ],
  FORBID_ATTR: ['style', 'srcset', 'autofocus', 'tabindex', 'contenteditable'],
};

// An instance of its own, for hooks would act on everybody else's HTML too.
const purifier = createPurifier(window);

purifier.addHook('afterSanitizeAttributes', element => {
  if (element.tagName === 'INPUT') {
    // Only the boxes of task lists are wanted, and they are for reading.
    element.setAttribute('type', 'checkbox');
    element.setAttribute('disabled', '');
  }
});

function settleImage(image: HTMLImageElement) {
  const address = image.getAttribute('src') ?? '';
  if (address.startsWith('data:')) {
    return;
  }
  image.removeAttribute('src');
  if (rawPlaceOf(address)) {
    // These need credentials, which only the page that shows them can send.
    image.setAttribute('data-forge-src', address);
  } else if (/^https?:/.test(address)) {
    // The pages of the portal load nothing from elsewhere, but lead there.
    const link = document.createElement(image.closest('a') ? 'span' : 'a');
    if (link instanceof HTMLAnchorElement) {
      link.href = address;
    }
    link.textContent = image.alt || address;
    image.replaceWith(link);
  }
}

/** HTML of a repository, without anything that acts on the page around it. */
export function sanitizeHtml(html: string): string {
  const fragment = purifier.sanitize(html, {
    ...options,
    RETURN_DOM_FRAGMENT: true,
  });
  fragment.querySelectorAll('img').forEach(settleImage);
  // What can be scrolled is to be reached with the keyboard.
  fragment.querySelectorAll<HTMLElement>('pre, table').forEach(element => {
    element.tabIndex = 0;
  });
  const container = document.createElement('div');
  container.append(fragment);
  return container.innerHTML;
}
