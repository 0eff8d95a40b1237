import { isPrimitive, toText } from '../coerce';
import { isList } from '../JsonValue';
import type { ExpressionFunction } from './ExpressionFunction';

/** Texts of a list in one, with a comma or the separator between them. */
export const join: ExpressionFunction = {
  least: 1,
  most: 2,
  call: ([values, separator], budget) => {
    if (!isList(values)) {
      return isPrimitive(values) ? toText(values) : '';
    }
    const between =
      separator !== undefined && isPrimitive(separator)
        ? toText(separator)
        : ',';
    const texts = [...values].map(toText);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    budget.spend(characters + between.length * texts.length);
    return texts.join(between);
  },
};
