/** A part of a pattern: which character it takes, how often, and to which parts one may go without one. */
type Part = {
  takes: (character: string) => boolean;
  repeats: boolean;
  skips: number[];
};

const pieces = /\\(.)|\*\*\/|\*\*|\*|\?|\+|\[([^\]]+)\]|([^])/gu;

function inRanges(ranges: string): (character: string) => boolean {
  const parts = [...ranges.matchAll(/(.)-(.)|(.)/gu)];
  return character =>
    parts.some(([, from, to, one]) =>
      one === undefined
        ? character >= from && character <= to
        : character === one,
    );
}

const any = () => true;
const none = () => false;
const inName = (character: string) => character !== '/';

function single(takes: Part['takes']): Part {
  return { takes, repeats: false, skips: [] };
}

function many(takes: Part['takes']): Part {
  return { takes, repeats: true, skips: [1] };
}

function compile(pattern: string): Part[] {
  const parts: Part[] = [];
  for (const [piece, escaped, ranges, other] of pattern.matchAll(pieces)) {
    const last = parts.at(-1);
    if (piece === '**/') {
      // No folder at all is a match too, so there is a way around both.
      const slash = single(character => character === '/');
      parts.push({ ...single(none), skips: [1, 3] }, many(any), slash);
    } else if (piece === '**') {
      parts.push(many(any));
    } else if (piece === '*') {
      parts.push(many(inName));
    } else if (piece === '?' && last) {
      last.skips.push(1);
    } else if (piece === '+' && last) {
      last.repeats = true;
    } else if (ranges) {
      parts.push(single(inRanges(ranges)));
    } else {
      const wanted = escaped ?? other ?? piece;
      parts.push(single(character => character === wanted));
    }
  }
  return parts;
}

/** All places that can be reached from one without a character. */
function reach(parts: Part[], from: number, reached: Set<number>): void {
  if (!reached.has(from)) {
    reached.add(from);
    parts[from]?.skips.forEach(skip => reach(parts, from + skip, reached));
  }
}

/**
 * Whether a pattern of branches, tags or paths is one of the whole text. `?` and `+` count the
 * character before them, as in GitHub's patterns. The time is that of the text times the pattern.
 *
 * Source: docs.github.com, "Workflow syntax", Filter pattern cheat sheet.
 */
export function matchPattern(pattern: string, text: string): boolean {
  const parts = compile(pattern);
  let here = new Set<number>();
  reach(parts, 0, here);
  for (const character of text) {
    const next = new Set<number>();
    here.forEach(index => {
      const part = parts[index];
      if (part?.takes(character)) {
        reach(parts, index + 1, next);
        if (part.repeats) {
          reach(parts, index, next);
        }
      }
    });
    here = next;
  }
  return here.has(parts.length);
}
