/** A tag in some HTML, with the attributes of an opening one. */
export type HtmlTag = {
  name: string;
  closes: boolean;
  attrs: [string, string][];
  start: number;
  end: number;
};

/** Tags with more are text; without a limit each of many open ones would be read to the end. */
const mostAttributes = 60;

const attribute =
  /\s+([^\s"'<>/=`]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const tagStart = /<(\/?)([a-z][a-z0-9-]*)/iy;
const tagEnd = /\s*\/?>/y;

/** Reads the tag that begins at a place of a text. */
export function htmlTagAt(text: string, start: number): HtmlTag | undefined {
  tagStart.lastIndex = start;
  const [opening, slash, name] = tagStart.exec(text) ?? [];
  if (opening === undefined) {
    return undefined;
  }
  const attrs: [string, string][] = [];
  let end = start + opening.length;
  for (let count = 0; count <= mostAttributes; count++) {
    attribute.lastIndex = end;
    const match = attribute.exec(text);
    if (!match) {
      break;
    }
    attrs.push([match[1], match[2] ?? match[3] ?? match[4] ?? '']);
    end = attribute.lastIndex;
  }
  tagEnd.lastIndex = end;
  return tagEnd.test(text)
    ? {
        name: name.toLowerCase(),
        closes: slash !== '',
        attrs,
        start,
        end: tagEnd.lastIndex,
      }
    : undefined;
}

/** All tags of a text in order, without those in comments. */
export function htmlTags(text: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let hasComments = true;
  let position = text.indexOf('<');
  while (position >= 0) {
    let next = position + 1;
    const tag = htmlTagAt(text, position);
    if (tag) {
      tags.push(tag);
      next = tag.end;
    } else if (hasComments && text.startsWith('<!--', position)) {
      const end = text.indexOf('-->', position);
      hasComments = end >= 0;
      next = hasComments ? end : next;
    }
    position = text.indexOf('<', next);
  }
  return tags;
}
