import type { Block } from './Facts';
import { comparable, hashName, hashOn, hashStart, textHash } from './textHash';
import { keyOf, type WrittenAs } from './WrittenAs';

/** Why stock's page is not what its author meant, and what the right page has instead. */
export const reasons = {
  list: 'Python-Markdown takes a list for text: no blank line stands above it, or it is nested by four columns',
  fence: 'Python-Markdown takes a block of code, or its fence, for text',
  callout: 'Python-Markdown takes an admonition or an alert for text',
  source: 'stock shows the syntax of whole lines, or the front matter',
  emoji:
    'stock shows emoji as pictures of another host, which have no text, or does not know them',
  placeholder:
    'stock takes a <placeholder> for an HTML element, which shows nothing',
  pipe: 'stock shows the backslash of a pipe in a table’s code',
  title:
    'stock takes the page’s title from the file’s name, as it does not find the page in the navigation',
  heading:
    'Python-Markdown takes a line of code, or a # with no blank behind it, for a heading',
  renamed: 'the reader’s sanitiser would remove the id, so that it has another',
} as const;

export type Reason = keyof typeof reasons;

/** A block of stock that can be foretold from our page and the source, and which of our blocks it stands for. */
export type Foretold = { reason: Reason; blocks: Block[] };

const longestRun = 80;
const mostLines = 300;

function reasonOf(blocks: readonly Block[]): Reason {
  if (
    blocks.some(({ construct }) => /admonition|details/.test(construct ?? ''))
  ) {
    return 'callout';
  }
  return blocks.some(({ tag }) => tag === 'pre') ? 'fence' : 'list';
}

/** Runs of our blocks, joined to one text with the markers that the source has for them. */
function joined(
  blocks: readonly Block[],
  written: WrittenAs,
  foretell: (hash: string, found: Foretold) => void,
): void {
  const raw = blocks.map(block => written.of(block));
  blocks.forEach(({ text = '' }, first) => {
    for (const start of new Set([text, raw[first]])) {
      let state = hashOn(hashStart, start);
      const last = Math.min(first + longestRun, blocks.length) - 1;
      for (let end = first; end <= last; end++) {
        if (end > first) {
          state = hashOn(state, ` ${raw[end]}`);
        }
        if (end > first || start !== text) {
          const run = blocks.slice(first, end + 1);
          foretell(hashName(state), { reason: reasonOf(run), blocks: run });
        }
      }
    }
  });
}

const rawLine = /^(?:[-*+] |\d+[.)] |> |!!!|\?\?\?|===|```|~~~|\|)|^\[!|\{:/;
const syntaxOnly = /^(?:!!!|\?\?\?|===|```|~~~|\[!)/;

/** Lines of the source, if syntax is left in them; those of a front matter that is none for stock are all syntax. */
function sourceLines(
  { source, blocks }: { source: string; blocks: readonly Block[] },
  foretell: (hash: string, found: Foretold) => void,
): void {
  const lines = source.split('\n').map(comparable);
  const shown = keyOf(blocks.map(({ text }) => text).join(' '), Infinity);
  const isShown = lines.map(
    line => syntaxOnly.test(line) || shown.includes(keyOf(line)),
  );
  const header = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  lines.forEach((first, from) => {
    let state = hashOn(hashStart, first);
    let isRaw = rawLine.test(first) || from < header;
    const last = Math.min(from + mostLines, lines.length);
    for (let end = from; first && end < last; end++) {
      if (!isShown[end] && end >= header) {
        return;
      }
      if (end > from && lines[end]) {
        state = hashOn(state, ` ${lines[end]}`);
        isRaw ||= rawLine.test(lines[end]);
      }
      if (isRaw) {
        foretell(hashName(state), { reason: 'source', blocks: [] });
      }
    }
  });
}

function changed(
  block: Block,
  foretell: (hash: string, found: Foretold) => void,
): void {
  const { text = '', tag, emoji = [] } = block;
  const add = (reason: Reason, other: string) =>
    foretell(textHash(comparable(other)), { reason, blocks: [block] });
  emoji.forEach(other => add('emoji', other));
  if (/<[^<>]+>/.test(text)) {
    add('placeholder', text.replace(/<[^<>]+>/g, ''));
  }
  if (tag === 'td' && text.includes('|')) {
    add('pipe', text.replace(/\|/g, '\\|'));
  }
}

const marks = /^[\s>]*(?:[-*+]\s+)?#{1,6}(\s*)(\S.*?)\s*#*\s*$/;

/** Hashes of what is a heading for stock, and for us a line of code, or begins with the number of an issue or the like. */
export function mistakenHeadings(
  source: string,
  blocks: readonly Block[],
): Set<string> {
  const code = blocks.filter(({ tag }) => tag === 'pre');
  const found = new Set<string>();
  for (const line of source.split('\n')) {
    const [, blank, text] = marks.exec(line) ?? [];
    const isMistaken =
      text &&
      (blank === '' ||
        code.some(block => block.text?.includes(comparable(line))));
    if (isMistaken) {
      found.add(textHash(comparable(text)));
    }
  }
  return found;
}

/**
 * Tells for some of stock's blocks that are not on our page what they come from.
 * Each is proved: its text follows from our page and the source.
 *
 * @param missing - hashes of stock's blocks
 */
export function explain(
  missing: ReadonlySet<string>,
  ours: { blocks: readonly Block[]; source: string; written: WrittenAs },
): Map<string, Foretold> {
  const found = new Map<string, Foretold>();
  const foretell = (hash: string, foretold: Foretold) => {
    if (missing.has(hash) && !found.has(hash)) {
      found.set(hash, foretold);
    }
  };
  ours.blocks.forEach(block => changed(block, foretell));
  joined(ours.blocks, ours.written, foretell);
  sourceLines(ours, foretell);
  return found;
}
