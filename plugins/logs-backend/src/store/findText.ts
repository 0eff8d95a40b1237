import type { Literal } from '../logql';

// eslint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/;

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * Searches a whole block for a text, as none of its lines need be told apart
 * for that. Undefined for texts that cannot be found by their bytes.
 */
export function createTextFinder({
  text,
  ignoreCase,
}: Literal): ((block: Buffer) => (from: number) => number) | undefined {
  if (!ASCII.test(text)) {
    const bytes = Buffer.from(text);
    return ignoreCase ? undefined : block => from => block.indexOf(bytes, from);
  }
  // A text without any operator: there is nothing to backtrack into, and it is
  // found faster than by Buffer.indexOf.
  const pattern = new RegExp(escape(text), ignoreCase ? 'gi' : 'g');
  return block => {
    const characters = block.toString('latin1');
    return from => {
      pattern.lastIndex = from;
      return pattern.exec(characters)?.index ?? -1;
    };
  };
}
