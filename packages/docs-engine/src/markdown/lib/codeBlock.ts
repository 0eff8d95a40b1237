import { escapeHtml } from '../../page/escapeHtml';
import { highlight, isKnownLanguage } from '../highlight';
import type { FenceInfo } from './fenceInfo';
import { readLineRanges } from './lineRanges';

/** Shown as source under their own names though there is no grammar: what is called `text` may be taken for Mermaid. */
const diagramLanguages = new Set(['dot', 'plantuml']);

type LineNumbers = { first: number; step: number };

function lineNumbers(
  given: string | undefined,
  byDefault: boolean,
): LineNumbers | undefined {
  const [first, step = 1] = (given ?? '').split(' ').map(Number);
  if (given === undefined) {
    return byDefault ? { first: 1, step: 1 } : undefined;
  }
  return first >= 1 ? { first, step: step >= 1 ? step : 1 } : undefined;
}

function numberColumn({ first, step }: LineNumbers, count: number): string {
  const width = String(first + count - 1).length;
  const numbers = Array.from({ length: count }, (_, index) =>
    (index + first) % step ? '' : String(index + first).padStart(width),
  );
  return `<td class="linenos"><div class="linenodiv"><pre>${numbers.join(
    '\n',
  )}</pre></div></td>`;
}

function codeLines(code: string, info: FenceInfo): string {
  const html = highlight(code, info.language);
  const given = info.options.get('hl_lines');
  if (!given) {
    return `${html}\n`;
  }
  const marked = readLineRanges(given);
  return html
    .split('\n')
    .map((line, index) =>
      marked.has(index + 1)
        ? `<span class="hll">${line}\n</span>`
        : `${line}\n`,
    )
    .join('');
}

function lineCount(code: string): number {
  let count = 1;
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

function opening({ language, id, classes }: FenceInfo): string {
  const isKnown =
    language && (isKnownLanguage(language) || diagramLanguages.has(language));
  const known = isKnown ? language : 'text';
  const names = [`language-${known}`, ...classes, 'highlight'].join(' ');
  const idAttribute = id ? ` id="${escapeHtml(id)}"` : '';
  return `<div${idAttribute} class="${escapeHtml(names)}">`;
}

function withNumbers(pre: string, numbers: string, title?: string): string {
  const head = title
    ? `<tr><th colspan="2" class="filename"><span class="filename">${title}</span></th></tr>`
    : '';
  return `<table class="highlighttable">${head}<tr>${numbers}<td class="code"><div>${pre}</div></td></tr></table>`;
}

/** A block of code in the elements that `pymdownx.highlight` makes. */
export function codeBlock(
  code: string,
  info: FenceInfo,
  numbersByDefault: boolean,
): string {
  const text = code.endsWith('\n') ? code.slice(0, -1) : code;
  const count = lineCount(text);
  const title = info.options.has('title')
    ? escapeHtml(info.options.get('title')!)
    : undefined;
  // Lines that are too long scroll, also with the keyboard.
  const pre = `<pre><span></span><code tabindex="0">${codeLines(
    text,
    info,
  )}</code></pre>`;
  // The number of a single line tells nothing, and its table weighs more than the line.
  const numbers = lineNumbers(
    info.options.get('linenums'),
    numbersByDefault && (count > 1 || title !== undefined),
  );
  const inner = numbers
    ? withNumbers(pre, numberColumn(numbers, count), title)
    : `${title ? `<span class="filename">${title}</span>` : ''}${pre}`;
  return `${opening(info)}${inner}</div>\n`;
}
