type Answer = { from: number; found: number };

const answers = new WeakMap<object, Map<string, Answer>>();

/**
 * `text.indexOf(needle, from)` for texts in which many places look for the same end:
 * the last answer is kept with its owner, so that all of them together take linear time.
 */
export function nextIndexOf(
  owner: { src: string },
  needle: string,
  from: number,
): number {
  const known = answers.get(owner) ?? new Map<string, Answer>();
  answers.set(owner, known);
  const last = known.get(needle);
  if (last && last.from <= from && from <= last.found) {
    return last.found;
  }
  const index = owner.src.indexOf(needle, from);
  const found = index < 0 ? Infinity : index;
  known.set(needle, { from, found });
  return found;
}
