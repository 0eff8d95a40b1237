/** Most lines that one range may name: more are no one's intention. */
const longest = 10_000;
/** As long as what names them may be. */
const longestText = 1_000;

/** Reads `2-3 5` or `2-3,5` as a set of lines; what is no number or range is left out. */
export function readLineRanges(text: string): Set<number> {
  const lines = new Set<number>();
  const ranges = text.slice(0, longestText).matchAll(/(\d+)(?:-(\d+))?/g);
  for (const [, first, last = first] of ranges) {
    const end = Math.min(Number(last), Number(first) + longest);
    for (let line = Number(first); line <= end; line++) {
      lines.add(line);
    }
  }
  return lines;
}
