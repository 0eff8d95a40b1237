import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { parse } from 'yaml';
import { textAfterMarker } from './blockLines';
import { isCalloutType } from './callouts';
import { isEnclosed } from './enclosed';
import { perObject } from './perObject';
import { proseLines } from './proseLines';

/** `/// name | argument`, with its options and the lines of its body. */
export type SlashBlock = {
  name: string;
  /** Undefined without a `|`. */
  argument?: string;
  options: Record<string, unknown>;
  line: number;
  body: { from: number; to: number };
};

const names = new Set(
  'admonition details tab html define caption figure-caption table-caption'.split(
    ' ',
  ),
);
const opener = /^(\/*) *([\w-]+) *(?:\|(.*))?$/;

/** For each opening line its closing line; a line of as many slashes closes the last that is open. */
const pairs = perObject((state: StateBlock): Map<number, number> => {
  const closings = new Map<number, number>();
  const open = new Map<number, number[]>();
  proseLines(state).forEach(({ text, line }) => {
    const [, slashes, rest] = /^(\/{3,})(.*)$/.exec(text) ?? [];
    if (slashes === undefined) {
      return;
    }
    const waiting = open.get(slashes.length) ?? [];
    open.set(slashes.length, waiting);
    const start = rest.trim() === '' ? waiting.pop() : undefined;
    if (start !== undefined) {
      closings.set(start, line);
    } else if (readOpener(rest.trim())) {
      waiting.push(line);
    }
  });
  return closings;
});

function readOpener(text: string) {
  const [, , name, argument] = opener.exec(text) ?? [];
  return name && (names.has(name) || isCalloutType(name))
    ? { name, argument: argument?.trim() }
    : undefined;
}

/** Reads the lines of YAML, indented by four, right below the opening one; undefined when they are something else. */
function readOptions(
  state: StateBlock,
  from: number,
  to: number,
): Record<string, unknown> | undefined {
  try {
    const text = state.getLines(from, to, state.blkIndent, false);
    const options = parse(text, { uniqueKeys: false });
    return typeof options === 'object' && !Array.isArray(options)
      ? options ?? undefined
      : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the block that a line opens, if a later line of the same container closes it. */
export function readSlashBlock(
  state: StateBlock,
  line: number,
  end: number,
): SlashBlock | undefined {
  const text = textAfterMarker(state, line, '///');
  const header = text ? readOpener(text.replace(/^\/+/, '').trim()) : undefined;
  const close = header && pairs(state).get(line);
  if (!header || !close || !isEnclosed(state, { open: line, close, end })) {
    return undefined;
  }
  const indent = state.sCount[line] + 4;
  let below = line + 1;
  while (
    below < close &&
    !state.isEmpty(below) &&
    state.sCount[below] >= indent
  ) {
    below++;
  }
  const options =
    below > line + 1 ? readOptions(state, line + 1, below) : undefined;
  return {
    ...header,
    options: options ?? {},
    line,
    body: { from: options ? below : line + 1, to: close },
  };
}
