import { fenceMark } from './proseLines';

/** An open item, or an open body that is indented by four. */
type Item = {
  /** Column from which on a list's marker stands below this, less two. */
  marker: number;
  /** Column where the text begins, as written. */
  text: number;
  /** How many columns what it holds has to be moved in. */
  moved: number;
};

const deepest = 100;
const listMarker = /^([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)/;
const rule = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const bodyOpener = /^(?:!!!|\?\?\?\+?|===[+!]*) ?["\w]/;
/** Begins something that is no more of a paragraph. */
const interrupter = /^(?:#{1,6}[ \t]|`{3}|~{3}|>|<|!!!|\?\?\?|===|\|)/;

const tab = 9;
const space = 32;
/** What begins with none of these is neither an item nor a fence nor opens a body. */
const telling = /^[-*+_\d`~!?=]/;

function indentOf(line: string): number {
  let columns = 0;
  for (let index = 0; index < line.length; index++) {
    const sign = line.charCodeAt(index);
    if (sign === tab) {
      columns += 4 - (columns % 4);
    } else if (sign === space) {
      columns++;
    } else {
      break;
    }
  }
  return columns;
}

/** Follows the lists of a page from line to line. */
class ListNesting {
  readonly #items: Item[] = [];
  #fence: { mark: string; moved: number } | undefined;
  #afterBlank = true;

  /** How many columns a line has to be moved in. */
  shiftOf(indent: number, text: string): number {
    if (text === '') {
      this.#afterBlank = true;
      return 0;
    }
    if (this.#fence) {
      return this.#insideFence(text, this.#fence);
    }
    if (!this.#items.length && !telling.test(text)) {
      this.#afterBlank = false;
      return 0;
    }
    const [marker, sign, blanks] =
      (!rule.test(text) && listMarker.exec(text)) || [];
    const shift =
      marker === undefined
        ? this.#atText(indent, text)
        : this.#atMarker(indent, sign.length + this.#width(blanks));
    const mark = fenceMark(text.slice(marker?.length));
    const moved = marker === undefined ? shift : this.#moved;
    this.#fence = mark ? { mark, moved } : undefined;
    this.#afterBlank = false;
    return shift;
  }

  get #last(): Item | undefined {
    return this.#items[this.#items.length - 1];
  }

  get #moved(): number {
    return this.#last?.moved ?? 0;
  }

  #width(blanks: string): number {
    const width = indentOf(blanks);
    return width > 4 ? 1 : width;
  }

  #insideFence(text: string, fence: { mark: string; moved: number }): number {
    if (fenceMark(text)?.startsWith(fence.mark)) {
      this.#fence = undefined;
    }
    return fence.moved;
  }

  #closeUnless(holds: (item: Item) => boolean): void {
    while (this.#last && !holds(this.#last)) {
      this.#items.pop();
    }
  }

  #push(item: Item): void {
    if (this.#items.length < deepest) {
      this.#items.push(item);
    }
  }

  #atMarker(indent: number, textOffset: number): number {
    this.#closeUnless(({ marker }) => indent >= marker + 2);
    const parent = this.#last;
    if (indent - (parent?.text ?? 0) >= 4) {
      return this.#moved;
    }
    const missing = Math.max(0, (parent?.text ?? 0) - indent);
    const moved = this.#moved + missing;
    this.#push({ marker: indent, text: indent + textOffset, moved });
    return moved;
  }

  #atText(indent: number, text: string): number {
    if (this.#afterBlank || interrupter.test(text)) {
      this.#closeUnless(({ marker }) => indent >= marker + 2);
    }
    const item = this.#last;
    const moved =
      item && indent >= item.marker + 2
        ? item.moved + Math.max(0, item.text - indent)
        : 0;
    if (bodyOpener.test(text)) {
      this.#push({ marker: indent + 2, text: indent + 4, moved });
    }
    return moved;
  }
}

/**
 * Moves in what is indented by at least two columns below an item, but not as far as its text.
 * Every line stays on its line.
 */
export function nestLists(text: string): string {
  const nesting = new ListNesting();
  const lines = text.split('\n');
  let isMoved = false;
  lines.forEach((line, index) => {
    const written = line.trimStart();
    const indent = written === line ? 0 : indentOf(line);
    const shift = nesting.shiftOf(indent, written);
    if (shift > 0) {
      lines[index] = ' '.repeat(indent + shift) + written;
      isMoved = true;
    }
  });
  return isMoved ? lines.join('\n') : text;
}
