import { isPrimitive, toText } from '../coerce';
import { foldCase } from '../compare';
import type { ExpressionFunction } from './ExpressionFunction';

/** Whether a text ends with another, without regard to case. */
export const endsWith: ExpressionFunction = {
  least: 2,
  most: 2,
  call: ([text, end]) =>
    isPrimitive(text) &&
    isPrimitive(end) &&
    foldCase(toText(text)).endsWith(foldCase(toText(end))),
};
