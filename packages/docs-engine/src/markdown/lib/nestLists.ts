import { fenceMark } from './proseLines';

/** An open item, or an open body that is indented by four. */
type Item = {
  /** Column from which on a list's marker stands below this, less two. */
  marker: number;
  /** Column where the text begins, as written. */
  text: number;
  /** How many columns what it holds has to be moved in; less than none when it is moved out. */
  moved: number;
  /** Whether it is indented as far as code is, below the line of a paragraph. */
  isLifted?: boolean;
};

const deepest = 100;
const listMarker = /^([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)/;
/** Of the markers those with which a list may begin below a text. */
const interrupting = /^(?:[-*+]|1[.)])$/;
const rule = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const bodyOpener = /^(?:!!!|\?\?\?\+?|===[+!]*) ?["\w]/;
/** Begins something that is no more of a paragraph. */
const interrupter = /^(?:#{1,6}[ \t]|`{3}|~{3}|>|<|!!!|\?\?\?|===|\|)/;
/** Raw HTML in which blanks are shown, or that goes on behind a blank line. */
const rawOpener = /^<(?:(pre|script|style|textarea)\b|!--)/i;

/** Footnotes and definitions: what is indented by four below them is theirs. */
const bodyOwner = /^(?:\[\^|:[ \t])/;

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
  /** What ends the raw HTML that the line is in. */
  #rawEnd: string | undefined;
  /** Whether the line above is one of a paragraph or an item. */
  #afterText = false;

  /** How many columns a line has to be moved in. */
  shiftOf(indent: number, text: string): number {
    const shift = this.#shiftOf(indent, text);
    if (!this.#fence) {
      this.#followRaw(text);
    }
    return shift;
  }

  #shiftOf(indent: number, text: string): number {
    if (text === '') {
      this.#afterBlank = true;
      this.#afterText = false;
      return 0;
    }
    if (this.#fence) {
      return this.#insideFence(text, this.#fence);
    }
    if (!this.#items.length && !telling.test(text)) {
      this.#afterBlank = false;
      this.#afterText = this.#isText(indent, text);
      return 0;
    }
    const [marker, sign, blanks] =
      (!rule.test(text) && listMarker.exec(text)) || [];
    const shift =
      marker === undefined
        ? this.#atText(indent, text)
        : this.#atMarker(indent, sign.length + this.#width(blanks), sign);
    const mark = fenceMark(text.slice(marker?.length));
    const moved = marker === undefined ? shift : this.#moved;
    this.#fence = mark ? { mark, moved } : undefined;
    this.#afterBlank = false;
    this.#afterText = !mark && this.#isText(indent, text);
    return shift;
  }

  #followRaw(text: string): void {
    if (this.#rawEnd === undefined && text.startsWith('<')) {
      const [opening, name] = rawOpener.exec(text) ?? [];
      this.#rawEnd = opening && (name ? `</${name.toLowerCase()}` : '-->');
    }
    if (this.#rawEnd !== undefined) {
      this.#afterText = false;
      if (text.toLowerCase().includes(this.#rawEnd)) {
        this.#rawEnd = undefined;
      }
    }
  }

  /** Whether a line is one of a paragraph and not indented far, below which a list can be meant. */
  #isText(indent: number, text: string): boolean {
    const start = this.#last?.isLifted ? indent : this.#last?.text ?? 0;
    return (
      indent - start < 4 &&
      !interrupter.test(text) &&
      !bodyOwner.test(text) &&
      !rule.test(text)
    );
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
    const mark = fenceMark(text);
    if (mark?.startsWith(fence.mark) && text.trimEnd() === mark) {
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

  #atMarker(indent: number, textOffset: number, sign: string): number {
    const above = this.#last;
    this.#closeUnless(({ marker }) => indent >= marker + 2);
    const parent = this.#last;
    const far = indent - (parent?.text ?? 0);
    const text = indent + textOffset;
    if (far < 4) {
      const moved = this.#moved + Math.max(0, -far);
      this.#push({ marker: indent, text, moved });
      return moved;
    }
    const isLifted =
      (above !== parent && above?.isLifted) ||
      (this.#afterText && interrupting.test(sign));
    if (!isLifted) {
      return this.#moved;
    }
    const moved = this.#moved - far;
    this.#push({ marker: indent, text, moved, isLifted });
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
 * Moves in what is indented by at least two columns below an item, but not as far as its text,
 * and moves out a list that is indented by four or more below a text, of which it would be a part.
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
    if (shift !== 0) {
      lines[index] = ' '.repeat(indent + shift) + written;
      isMoved = true;
    }
  });
  return isMoved ? lines.join('\n') : text;
}
