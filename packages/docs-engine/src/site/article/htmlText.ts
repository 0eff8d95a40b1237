// Links back and line numbers are not read; what is open to the end is not text either.
const markup =
  /<(?:a class="(?:headerlink|footnote-backref)[^]*?(?:<\/a>|$)|!(?=--)[^]*?(?:-->|$)|td class="linenos[^]*?(?:<\/td>|$)|(svg|style|script)[^]*?(?:<\/\1>|$)|[^>]*(?:>|$))/g;

// A word may go on over these.
const withinWords =
  /^<\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|span|strong|sub|sup)[\s>]/;

/** The text of some HTML on one line, still escaped; without line numbers and permalinks. */
export function htmlText(html: string): string {
  return html
    .replace(markup, found => (withinWords.test(found) ? '' : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
