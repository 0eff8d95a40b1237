import DOMPurify from 'dompurify';
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

/** HTML of a repository, without anything that acts on the page around it. */
export function sanitizeHtml(html: string): string {
  const body = DOMPurify.sanitize(html, { ...options, RETURN_DOM: true });
  // Only the boxes of task lists are wanted, and they are for reading.
  for (const input of body.querySelectorAll('input')) {
    if (input.type === 'checkbox') {
      input.disabled = true;
    } else {
      input.remove();
    }
  }
  // These need credentials, which only the page that shows them can send.
  for (const image of body.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    if (rawPlaceOf(address)) {
      image.removeAttribute('src');
      image.dataset.forgeSrc = address;
    }
  }
  for (const link of body.querySelectorAll('a[target]')) {
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return body.innerHTML;
}
