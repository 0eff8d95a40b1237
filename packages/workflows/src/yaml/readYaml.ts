import { LineCounter, parseDocument } from 'yaml';
import { workflowLimits } from '../limits';
import type { Place } from '../Problem';
import { NodeConverter } from './convertNode';
import { SourceError } from './SourceError';
import type { SourceNode } from './SourceNode';

/** A file that was read: its tree, and the place of an offset. */
export type Source = {
  text: string;
  root: SourceNode;
  placeAt: (offset: number) => Place;
};

const top: Place = { line: 1, column: 1 };

const tooDeep = `Lists and maps may be ${workflowLimits.depth} levels deep in each other.`;

function parse(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // Checked where the tree is made, in a time that does not grow with the square of the keys.
      uniqueKeys: false,
    });
  } catch {
    // The parser calls itself for each level and runs out of stack.
    throw new SourceError(tooDeep, top);
  }
}

const explanations: Array<[RegExp, string]> = [
  [/call stack/, tooDeep],
  [
    /multiple documents/,
    'The file has more than one document; only one is supported.',
  ],
  [
    /Unresolved tag: !/,
    'A value that begins with ! is a tag in YAML; put it in quotes, or in ${{ }}.',
  ],
  [/[Tt]abs?\b/, 'This is not YAML: lines are indented with spaces, not tabs.'],
];

function explain(message: string): string {
  const known = explanations.find(([pattern]) => pattern.test(message))?.[1];
  return known ?? `This is not YAML: ${message.replace(/\.?\s*$/, '.')}`;
}

// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function checkText(text: string, placeAt: Source['placeAt']): void {
  const found = text.search(control);
  if (found >= 0) {
    const problem = 'This is not YAML: it has characters that no text has.';
    throw new SourceError(problem, placeAt(found));
  }
}

/**
 * Reads YAML 1.2, with anchors and aliases, without merge keys and tags.
 *
 * @throws SourceError at the first thing that is wrong
 */
export function readYaml(text: string): Source {
  if (text.length > workflowLimits.characters) {
    throw new SourceError(
      `The file has ${text.length} characters and may have ${workflowLimits.characters}.`,
      top,
    );
  }
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parse(text, lineCounter);
  checkText(text, placeAt);
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong) {
    throw new SourceError(explain(wrong.message), placeAt(wrong.pos[0]));
  }
  const root = new NodeConverter(placeAt).convert(document.contents, 1, top);
  return { text, root, placeAt };
}
