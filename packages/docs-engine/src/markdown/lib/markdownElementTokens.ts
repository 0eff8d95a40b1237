import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { lineStart, parseLines, withLineBounds } from './blockLines';
import type { MarkdownElement } from './markdownElements';
import { perObject } from './perObject';

/** The lines on which an element's opening tag ends and its closing one begins. */
export type ElementLines = { open: number; close: number };

const depths = perObject((_: StateBlock) => ({ depth: 0 }));

/** Whether what is being parsed lies in an element whose content is Markdown. */
export function isInMarkdownElement(state: StateBlock): boolean {
  return depths(state).depth > 0;
}

/** The attributes without the one that switches Markdown on. */
function ownAttributes({ open }: MarkdownElement) {
  return open.attributes.filter(({ name }) => name !== 'markdown');
}

function openingTag(element: MarkdownElement): string {
  const attrs = ownAttributes(element).map(({ name, value }) => {
    const quote = value.includes('"') ? "'" : '"';
    return ` ${name}=${quote}${value}${quote}`;
  });
  return `<${element.open.name}${attrs.join('')}>`;
}

function pushHtml(
  state: StateBlock,
  html: string,
  { nesting, line }: { nesting: 1 | -1; line: number },
): void {
  const token = state.push('html_block', '', nesting);
  token.map = [line, line + 1];
  token.content = html;
}

function pushText(
  state: StateBlock,
  { open, close }: MarkdownElement,
  lines: ElementLines,
): void {
  const text = state.push('inline', '', 0);
  const indent = state.blkIndent;
  withLineBounds(
    state,
    {
      end: { line: lines.close, at: close.start },
      start: { line: lines.open, at: open.end, indent },
    },
    () => {
      text.content = state
        .getLines(lines.open, lines.close + 1, indent, false)
        .trim();
    },
  );
  text.map = [lines.open, lines.close + 1];
  text.children = [];
}

function pushSpan(
  state: StateBlock,
  element: MarkdownElement,
  lines: ElementLines,
): void {
  const { name } = element.open;
  if (/^h[1-6]$/.test(name)) {
    const heading = state.push('heading_open', name, 1);
    heading.map = [lines.open, lines.close + 1];
    heading.attrs = ownAttributes(element).map(({ name: attr, value }) => [
      attr,
      state.md.utils.unescapeAll(value),
    ]);
    pushText(state, element, lines);
    state.push('heading_close', name, -1);
  } else {
    pushHtml(state, openingTag(element), { nesting: 1, line: lines.open });
    pushText(state, element, lines);
    pushHtml(state, `</${name}>\n`, { nesting: -1, line: lines.close });
  }
}

/** As far as all lines are indented, when they begin right below the tag: they follow the shape of the HTML. */
function contentIndent(state: StateBlock, from: number, to: number): number {
  const indents = state.isEmpty(from)
    ? []
    : state.sCount.slice(from, to).filter((_, i) => !state.isEmpty(from + i));
  return indents.reduce(
    (least, indent) => Math.min(least, indent),
    indents.length ? Infinity : state.blkIndent,
  );
}

function pushBlocks(
  state: StateBlock,
  { open, close }: MarkdownElement,
  lines: ElementLines,
): void {
  const hasText = (start: number, end: number) =>
    state.src.slice(start, end).trim() !== '';
  const isOneLine = lines.open === lines.close;
  const openEnd = isOneLine ? close.start : state.eMarks[lines.open];
  const isTextBehindTag = hasText(open.end, openEnd);
  const isTextBeforeEnd =
    !isOneLine && hasText(lineStart(state, lines.close), close.start);
  const from = isTextBehindTag ? lines.open : lines.open + 1;
  const to = isTextBeforeEnd ? lines.close + 1 : lines.close;
  const last = isOneLine && isTextBehindTag ? lines.close + 1 : to;
  const indent = contentIndent(state, lines.open + 1, to);
  withLineBounds(
    state,
    {
      end: { line: lines.close, at: close.start },
      start: isTextBehindTag
        ? { line: lines.open, at: open.end, indent }
        : undefined,
    },
    () => parseLines(state, indent, { from, to: last }),
  );
}

/** Adds the tokens of an element, its content parsed. */
export function pushMarkdownElement(
  state: StateBlock,
  element: MarkdownElement,
  lines: ElementLines,
): void {
  if (element.content === 'span') {
    pushSpan(state, element, lines);
    return;
  }
  const inside = depths(state);
  pushHtml(state, `${openingTag(element)}\n`, { nesting: 1, line: lines.open });
  inside.depth += 1;
  pushBlocks(state, element, lines);
  inside.depth -= 1;
  pushHtml(state, `</${element.open.name}>\n`, {
    nesting: -1,
    line: lines.close,
  });
}
