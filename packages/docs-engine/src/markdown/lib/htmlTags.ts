/** An attribute's value in some HTML; `start` and `end` are the places that hold it, without quotes. */
export type HtmlAttribute = {
  tag: string;
  name: string;
  value: string;
  start: number;
  end: number;
};

/** Elements whose text has no tags. */
const rawText = /^(?:script|style|textarea|title)$/;
const tagStart = /<([A-Za-z][^\s/>]*)/y;
const attributePart =
  /[\s/]+|([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;

type Scan = { attributes: HtmlAttribute[]; end: number };

function scanTag(html: string, tag: string, from: number): Scan | undefined {
  const attributes: HtmlAttribute[] = [];
  attributePart.lastIndex = from;
  for (;;) {
    const start = attributePart.lastIndex;
    if (html[start] === '>') {
      return { attributes, end: start + 1 };
    }
    const match = attributePart.exec(html);
    if (!match) {
      return undefined;
    }
    const [whole, name, double, single, bare] = match;
    const value = double ?? single ?? bare;
    if (name && value !== undefined) {
      const end = start + whole.length - (bare === undefined ? 1 : 0);
      attributes.push({
        tag,
        name: name.toLowerCase(),
        value,
        start: end - value.length,
        end,
      });
    }
  }
}

/** Where the markup that starts at a `<` ends, when it is no tag; undefined when it is open to the end. */
function afterComment(html: string, start: number): number | undefined {
  const end = html.indexOf('-->', start + 4);
  return end < 0 ? undefined : end + 3;
}

/** The attributes of all tags in some HTML, in order; stops where a tag or comment is never closed. */
export function htmlAttributes(html: string): HtmlAttribute[] {
  const found: HtmlAttribute[] = [];
  let next: number | undefined = html.indexOf('<');
  while (next !== undefined && next >= 0) {
    const start = next;
    tagStart.lastIndex = start;
    const tag = tagStart.exec(html)?.[1].toLowerCase();
    if (html.startsWith('<!--', start)) {
      next = afterComment(html, start);
    } else if (!tag) {
      next = start + 1;
    } else {
      const scan = scanTag(html, tag, tagStart.lastIndex);
      found.push(...(scan?.attributes ?? []));
      next =
        scan && rawText.test(tag)
          ? html.indexOf(`</${tag}`, scan.end)
          : scan?.end;
    }
    next = next === undefined || next < 0 ? undefined : html.indexOf('<', next);
  }
  return found;
}
