function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const substitution = from[row - 1] === to[column - 1] ? 0 : 1;
      current[column] = Math.min(
        current[column - 1] + 1,
        previous[column] + 1,
        previous[column - 1] + substitution,
      );
    }
    previous = current;
  }
  return previous[to.length];
}

/**
 * The candidate a mistyped word was most likely meant to be: fewest edits,
 * and at most one edit in three letters.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const ranked = candidates
    .map(candidate => ({
      candidate,
      edits: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  const allowed = Math.max(1, Math.ceil(word.length / 3));
  return best && best.edits <= allowed ? best.candidate : undefined;
}
