/** Most lines that one range may name: more are no one's intention. */
const longest = 10_000;

/** Reads `2-3 5` or `2-3,5` as a set of lines; what is no number or range is left out. */
export function readLineRanges(text: string): Set<number> {
  const lines = new Set<number>();
  for (const [, first, last = first] of text.matchAll(/(\d+)(?:-(\d+))?/g)) {
    const end = Math.min(Number(last), Number(first) + longest);
    for (let line = Number(first); line <= end; line++) {
      lines.add(line);
    }
  }
  return lines;
}
