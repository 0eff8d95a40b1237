import type MarkdownIt from 'markdown-it';

/** Teaches the parser text without spaces between two signs, as in `H~2~O`. */
export function singleMarker(
  md: MarkdownIt,
  { name, marker, tag }: { name: string; marker: '^' | '~'; tag: string },
): void {
  const sign = `\\${marker}`;
  const pattern = new RegExp(
    `${sign}((?:\\\\[^\\s\\w]|[^\\s\\\\${sign}])+)${sign}(?!${sign})`,
    'y',
  );
  md.inline.ruler.after('emphasis', name, (state, silent) => {
    if (state.src[state.pos] !== marker) {
      return false;
    }
    pattern.lastIndex = state.pos;
    const [whole, text] = pattern.exec(state.src) ?? [];
    if (whole === undefined || state.pos + whole.length > state.posMax) {
      return false;
    }
    if (!silent) {
      state.push(`${name}_open`, tag, 1).markup = marker;
      state.push('text', '', 0).content = md.utils.unescapeMd(text);
      state.push(`${name}_close`, tag, -1).markup = marker;
    }
    state.pos += whole.length;
    return true;
  });
}
