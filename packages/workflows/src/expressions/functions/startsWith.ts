import { isPrimitive, toText } from '../coerce';
import { foldCase } from '../compare';
import type { ExpressionFunction } from './ExpressionFunction';

/** Whether a text begins with another, without regard to case. */
export const startsWith: ExpressionFunction = {
  least: 2,
  most: 2,
  call: ([text, start]) =>
    isPrimitive(text) &&
    isPrimitive(start) &&
    foldCase(toText(text)).startsWith(foldCase(toText(start))),
};
