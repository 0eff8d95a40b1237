import type { Block } from './Facts';
import { comparable } from './textHash';

const marker =
  /^\s*(?:>\s*)*((?:(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+|>\s+)?)+)(\S.*)$/;
const opener =
  /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?((?:!!!|\?\?\?\+?) ?([a-z]+)[^"\n]*(?:"([^"]*)")?|\[!([A-Z]+)\])\s*$/i;
const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?((`{3,}|~{3,}).*)$/;

const keyLength = 40;
/** Of a line that may be the first of a paragraph. */
const shortestLine = 5;

/** The first letters of a text, which are the same with markup and without. */
export function keyOf(text: string, length = keyLength): string {
  return text
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, length)
    .toLowerCase();
}

/** What was found for the longest beginning of a key: a paragraph goes on behind its first line. */
function lookUp<T>(found: ReadonlyMap<string, T>, key: string): T | undefined {
  let value = found.get(key);
  for (
    let length = key.length;
    value === undefined && length >= shortestLine;
    length--
  ) {
    value = found.get(key.slice(0, length));
  }
  return value;
}

/** Says with which markers the source writes what a page shows. */
export class WrittenAs {
  readonly #markers = new Map<string, string>();
  readonly #openers = new Map<string, string>();
  readonly #fences = new Map<string, [open: string, close: string]>();

  constructor(source: string) {
    const lines = source.split('\n');
    lines.forEach((line, index) => {
      const [, mark, text] = marker.exec(line) ?? [];
      if (mark) {
        this.#markers.set(keyOf(text), comparable(mark));
      }
      const [, open, type, title, alert] = opener.exec(line) ?? [];
      if (open) {
        this.#openers.set(keyOf(title ?? type ?? alert), comparable(open));
      }
      const [, whole, ticks] = fence.exec(line) ?? [];
      if (whole) {
        const first = lines
          .slice(index + 1, index + 4)
          .find(next => next.trim());
        this.#fences.set(keyOf(first ?? ''), [comparable(whole), ticks]);
      }
    });
  }

  /** The block's text as it looks when the marker in front of it is taken for text. */
  of({ text = '', tag, construct }: Block): string {
    const key = keyOf(text);
    if (construct === 'admonition' || construct === 'details') {
      return lookUp(this.#openers, key) ?? text;
    }
    if (tag === 'pre') {
      const [open, close] = lookUp(this.#fences, key) ?? [];
      return open ? `${open} ${text} ${close}` : text;
    }
    const mark = lookUp(this.#markers, key);
    return mark ? `${mark} ${text}` : text;
  }
}
