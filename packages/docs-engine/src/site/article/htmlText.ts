/** What readers do not read, by its first letter: how it starts and ends. */
const unread = new Map<string, [start: string, end: string][]>([
  ['!', [['!--', '-->']]],
  ['t', [['td class="linenos', '</td>']]],
  [
    'a',
    [
      ['a class="headerlink', '</a>'],
      ['a class="footnote-backref', '</a>'],
    ],
  ],
  [
    's',
    [
      ['svg', '</svg>'],
      ['style', '</style>'],
      ['script', '</script>'],
    ],
  ],
]);

// A word may go on over these.
const withinWords =
  /\/?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|span|strong|sub|sup)[\s>]/y;

/** Where the markup at a `<` ends, together with what it hides; -1 when it is open to the end. */
function endOfMarkup(html: string, start: number): number {
  const name = start + 1;
  for (const [first, last] of unread.get(html[name]) ?? []) {
    if (html.startsWith(first, name)) {
      const end = html.indexOf(last, name);
      return end < 0 ? -1 : end + last.length;
    }
  }
  return html.indexOf('>', start) + 1 || -1;
}

/** The text of some HTML on one line, still escaped; without line numbers and permalinks. */
export function htmlText(html: string): string {
  let text = '';
  let from = 0;
  for (
    let start = html.indexOf('<');
    start >= 0;
    start = html.indexOf('<', from)
  ) {
    text += html.slice(from, start);
    withinWords.lastIndex = start + 1;
    text += withinWords.test(html) ? '' : ' ';
    from = endOfMarkup(html, start);
    if (from < 0) {
      return text.replace(/\s+/g, ' ').trim();
    }
  }
  return (text + html.slice(from)).replace(/\s+/g, ' ').trim();
}
