import { proseLinesOf } from './proseLines';

const gaps = /-[ \t]+-/;
const row = /^[ \t>]*\|[-:|\s]*$/;

/** Closes gaps in the dashes under a table's head, as in `| --- | -- --|`: a typing error that Python-Markdown reads over. */
export function mendDelimiters(src: string): string {
  if (!gaps.test(src) || !src.includes('|')) {
    return src;
  }
  const lines = src.split('\n');
  proseLinesOf(src).forEach(({ line, whole }) => {
    if (gaps.test(whole) && row.test(whole) && lines[line - 1]?.includes('|')) {
      lines[line] = whole.replace(/-[ \t]+(?=-)/g, '-');
    }
  });
  return lines.join('\n');
}
