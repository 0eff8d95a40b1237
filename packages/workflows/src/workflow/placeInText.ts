import type { Place } from '../Problem';
import type { ScalarNode, Source } from '../yaml';

const open = '${{';

/**
 * The place in the file of an offset in a value. Where quotes, folds or indents make the two differ it
 * is the begin of the expression.
 */
export function placeInText(
  source: Source,
  node: ScalarNode,
  offset: number,
): Place {
  const value = String(node.value);
  const raw = source.text.slice(node.start, node.end);
  const whole = raw.indexOf(value);
  if (whole >= 0) {
    return source.placeAt(node.start + whole + offset);
  }
  const before = value.slice(0, offset + open.length).split(open).length - 1;
  if (before === 0) {
    return node.at;
  }
  const inValue = value.lastIndexOf(open, offset);
  const inRaw = raw.split(open, before).join(open).length;
  const same = raw.startsWith(value.slice(inValue, offset), inRaw);
  return source.placeAt(node.start + inRaw + (same ? offset - inValue : 0));
}
