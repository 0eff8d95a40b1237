/** An attribute of a tag; `start` and `end` are the places that hold its value, without quotes. */
export type HtmlAttribute = {
  /** In lower case. */
  name: string;
  /** Empty where there is none. */
  value: string;
  start: number;
  end: number;
};

/** A tag in some HTML. */
export type HtmlTag = {
  /** In lower case. */
  name: string;
  closes: boolean;
  attributes: HtmlAttribute[];
  start: number;
  end: number;
};

/** Tags with more are text; without a limit each of many open ones would be read to the end. */
const mostAttributes = 60;

/** Elements whose text has no tags. */
const rawText = /^(?:script|style|textarea|title)$/;
const tagStart = /<(\/?)([a-z][^\s/<>"'=`]*)/iy;
const attribute =
  /[\s/]*([^\s"'<>/=`]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
const tagEnd = /[\s/]*>/y;

function attributeOf(match: RegExpExecArray): HtmlAttribute {
  const [whole, name, double, single, bare] = match;
  const value = double ?? single ?? bare ?? '';
  const isQuoted = double !== undefined || single !== undefined;
  const end = match.index + whole.length - Number(isQuoted);
  return { name: name.toLowerCase(), value, start: end - value.length, end };
}

function tagAt(text: string, start: number): HtmlTag | undefined {
  tagStart.lastIndex = start;
  const [opening, slash, name] = tagStart.exec(text) ?? [];
  if (opening === undefined) {
    return undefined;
  }
  const attributes: HtmlAttribute[] = [];
  let end = start + opening.length;
  while (attributes.length <= mostAttributes) {
    attribute.lastIndex = end;
    const match = attribute.exec(text);
    if (!match) {
      break;
    }
    attributes.push(attributeOf(match));
    end = attribute.lastIndex;
  }
  tagEnd.lastIndex = end;
  return tagEnd.test(text)
    ? {
        name: name.toLowerCase(),
        closes: slash !== '',
        attributes,
        start,
        end: tagEnd.lastIndex,
      }
    : undefined;
}

/** Finds the ends of what has no tags in it; what was once not found is not looked for again. */
class Ends {
  readonly #missing = new Set<string>();

  constructor(readonly text: string) {}

  /** The place of an end; the one to start from when there is none. */
  after(start: number, end: string): number {
    const found = this.#missing.has(end) ? -1 : this.text.indexOf(end, start);
    if (found < 0) {
      this.#missing.add(end);
    }
    return found < 0 ? start : found;
  }
}

/** All tags of a text in order, without those in comments and scripts; what never ends is text. */
export function htmlTags(text: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const ends = new Ends(text);
  let position = text.indexOf('<');
  while (position >= 0) {
    let next = position + 1;
    const tag = tagAt(text, position);
    if (tag) {
      tags.push(tag);
      const isRaw = !tag.closes && rawText.test(tag.name);
      next = isRaw ? ends.after(tag.end, `</${tag.name}`) : tag.end;
    } else if (text.startsWith('<!--', position)) {
      next = ends.after(next, '-->');
    }
    position = text.indexOf('<', next);
  }
  return tags;
}
