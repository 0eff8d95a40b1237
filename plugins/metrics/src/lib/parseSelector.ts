// A label, how it is compared, and a string with which.
const MATCHER =
  /\s*([A-Za-z_]\w*)\s*(=~|!~|!=|=)\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`)\s*/y;

const EXAMPLE = 'such as {app="orders", env="prod"}';

/** Why a text is no selector, to be read by whoever wrote it. */
export class SelectorError extends Error {}

/**
 * The matchers of a selector such as `{app="orders", env=~"prod|test"}`, without the braces and nothing but them, so that
 * they can stand beside others.
 *
 * @throws SelectorError
 */
export function parseSelector(text: string): string {
  const [, inside] = /^\s*\{(.*)\}\s*$/s.exec(text) ?? [];
  if (inside === undefined) {
    throw new SelectorError(`it must be labels in braces, ${EXAMPLE}`);
  }
  const matchers: string[] = [];
  MATCHER.lastIndex = 0;
  for (let at = 0; at < inside.length; ) {
    MATCHER.lastIndex = at;
    const found = MATCHER.exec(inside);
    const rest = inside.slice(at).trim();
    if (!found) {
      if (!rest) {
        break;
      }
      throw new SelectorError(
        `it cannot be read from ${rest.slice(
          0,
          40,
        )} on; it must be labels in braces, ${EXAMPLE}`,
      );
    }
    const [all, label, how, value] = found;
    if (label === '__name__') {
      throw new SelectorError('it may not choose a metric by __name__');
    }
    at += all.length;
    if (at < inside.length && inside[at] !== ',') {
      throw new SelectorError(
        `a comma is missing before ${inside.slice(at, at + 40)}`,
      );
    }
    at += 1;
    matchers.push(`${label}${how}${value}`);
  }
  if (!matchers.length) {
    throw new SelectorError(`it must name at least one label, ${EXAMPLE}`);
  }
  return matchers.join(',');
}
