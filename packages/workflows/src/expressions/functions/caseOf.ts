import { ExpressionError } from '../ExpressionError';
import type { ExpressionFunction } from './ExpressionFunction';

/** `case(condition, value, …, otherwise)`: the value of the first condition that is true. */
export const caseOf: ExpressionFunction = {
  least: 3,
  most: 255,
  call: args => {
    if (args.length % 2 === 0) {
      throw new ExpressionError('case() needs a last value for otherwise.');
    }
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (typeof args[index] !== 'boolean') {
        throw new ExpressionError('A condition of case() must be a boolean.');
      }
      if (args[index]) {
        return args[index + 1];
      }
    }
    return args[args.length - 1];
  },
};
