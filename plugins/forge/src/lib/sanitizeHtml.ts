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
  const address = element.getAttribute('src') ?? '';
  if (element.tagName === 'IMG' && rawPlaceOf(address)) {
    // These need credentials, which only the page that shows them can send.
    element.removeAttribute('src');
    element.setAttribute('data-forge-src', address);
  }
});

/** HTML of a repository, without anything that acts on the page around it. */
export const sanitizeHtml = (html: string): string =>
  purifier.sanitize(html, options);
