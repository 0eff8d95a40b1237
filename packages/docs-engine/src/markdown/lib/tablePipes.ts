import { maskSpans } from './maskCode';
import { proseLinesOf } from './proseLines';

const delimiters =
  /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** What every row of delimiters has somewhere. */
const mayHoldTable = /[-:][ \t]*\||\|[ \t]*[-:]/;

/** How many cells a row has, as GitHub counts them. */
function cellCount(row: string): number {
  const inner = row.replace(/\\\|/g, '  ').trim();
  const pipes = inner.split('|').length - 1;
  const outer = Number(inner.startsWith('|')) + Number(/.\|$/.test(inner));
  return pipes + 1 - outer;
}

/** The row with its pipes in code escaped, if that gives it as many cells as the table has columns. */
function escapePipes(row: string, columns: number): string {
  const start = /^[ \t>]*/.exec(row)?.[0].length ?? 0;
  const text = row.slice(start);
  const masked = maskSpans(text);
  if (cellCount(text) <= columns || cellCount(masked) !== columns) {
    return row;
  }
  const escaped = text.replace(/\\?\|/g, (pipe, at: number) =>
    pipe === '|' && masked[at] === ' ' ? '\\|' : pipe,
  );
  return row.slice(0, start) + escaped;
}

/**
 * Escapes the pipes in the code of table rows that have too many cells without that, as Python-Markdown reads them.
 * GitHub drops what does not fit, so no author can have meant it.
 */
export function escapeTablePipes(src: string): string {
  if (!src.includes('`') || !mayHoldTable.test(src)) {
    return src;
  }
  const lines = src.split('\n');
  const prose = proseLinesOf(src);
  let columns = 0;
  prose.forEach(({ line, whole, text }, index) => {
    if (whole.includes('|') && delimiters.test(whole)) {
      columns = cellCount(whole.replace(/^[ \t>]+/, ''));
      const above = prose[index - 1];
      if (above?.line === line - 1) {
        lines[above.line] = escapePipes(above.whole, columns);
      }
    } else if (text === '') {
      columns = 0;
    } else if (columns > 0 && whole.includes('`')) {
      lines[line] = escapePipes(whole, columns);
    }
  });
  return lines.join('\n');
}
