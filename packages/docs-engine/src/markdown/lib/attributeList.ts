import type Token from 'markdown-it/lib/token.mjs';

/** Names and values in order; a class has the name `.`. */
export type Attributes = [name: string, value: string][];

const item = /([^\s=}"']+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|([^\s=}"']+)/y;
const nameStart = /^[A-Za-z_][\w.:-]*$/;
const longest = 2_000;

function attribute(match: RegExpExecArray): Attributes[number] | undefined {
  const [, name, double, single, bare, word] = match;
  if (word === undefined) {
    const value = double ?? single ?? bare;
    return nameStart.test(name) ? [name, value] : undefined;
  }
  if (word.length > 1 && /^[.#]/.test(word)) {
    return [word[0] === '.' ? '.' : 'id', word.slice(1)];
  }
  return nameStart.test(word) ? [word, word] : undefined;
}

/**
 * Reads what stands between the braces of an attribute list, as Python-Markdown's `attr_list` does.
 *
 * @param loose - whether words that are neither class, id nor pair are attributes, as `download` is
 * @returns undefined when it is no attribute list
 */
export function readAttributes(
  text: string,
  loose: boolean,
): Attributes | undefined {
  const found: Attributes = [];
  item.lastIndex = 0;
  while (item.lastIndex < text.length) {
    if (/\s/.test(text[item.lastIndex])) {
      item.lastIndex++;
      continue;
    }
    const match = item.exec(text);
    const entry = match && attribute(match);
    if (
      !match ||
      !entry ||
      (match[5] === entry[0] && !loose && !entry[0].startsWith('data-'))
    ) {
      return undefined;
    }
    found.push(entry);
  }
  return found.length ? found : undefined;
}

/** Reads an attribute list with its braces; `{:` may hold bare words, `{` may not, as `{id}` is mostly text. */
function readAttributeList(text: string): Attributes | undefined {
  const [, colon, inner] = /^\{(:?)([^\n}]*)\}$/.exec(text) ?? [];
  return inner === undefined ? undefined : readAttributes(inner, colon === ':');
}

/** Finds an attribute list that starts at a place of a text; `end` is the place after it. */
export function attributeListAt(
  text: string,
  start: number,
): { attributes: Attributes; end: number } | undefined {
  const line = text.slice(start, start + longest);
  const close = line.search(/[}\n]/);
  const attributes =
    close > 0 ? readAttributeList(line.slice(0, close + 1)) : undefined;
  return attributes && { attributes, end: start + close + 1 };
}

/** Takes an attribute list off the end of a text. */
export function splitTrailingList(
  text: string,
): { text: string; attributes: Attributes } | undefined {
  const trimmed = text.trimEnd();
  const start = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
  const attributes =
    start < 0 || trimmed.length - start > longest
      ? undefined
      : readAttributeList(trimmed.slice(start));
  return attributes && { text: trimmed.slice(0, start), attributes };
}

/** Sets attributes as `attr_list` does: classes add up, all else replaces. */
export function setAttributes(token: Token, attributes: Attributes): void {
  attributes.forEach(([name, value]) =>
    name === '.' || name === 'class'
      ? token.attrJoin('class', value)
      : token.attrSet(name, value),
  );
}
