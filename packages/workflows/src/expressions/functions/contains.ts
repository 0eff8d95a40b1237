import { isPrimitive, toText } from '../coerce';
import { foldCase, isEqual } from '../compare';
import { isList } from '../JsonValue';
import type { ExpressionFunction } from './ExpressionFunction';

/** Whether a text has another in it, or a list has a value, without regard to case. */
export const contains: ExpressionFunction = {
  least: 2,
  most: 2,
  call: ([search, item]) => {
    if (isList(search)) {
      return search.some(candidate => isEqual(candidate, item));
    }
    return (
      isPrimitive(search) &&
      isPrimitive(item) &&
      foldCase(toText(search)).includes(foldCase(toText(item)))
    );
  },
};
