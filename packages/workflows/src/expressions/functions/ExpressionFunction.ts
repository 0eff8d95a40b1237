import type { Budget } from '../Budget';
import type { JsonValue } from '../JsonValue';

/** A function of the language; what it makes is charged to the budget. */
export type ExpressionFunction = {
  least: number;
  most: number;
  call: (args: JsonValue[], budget: Budget) => JsonValue;
};
