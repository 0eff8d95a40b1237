import type { JsonValue } from './JsonValue';

/** Comparisons, which go from left to right among those of one rank. */
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** An expression that was read. Offsets are from 0 in its text. */
export type Expression =
  | { type: 'literal'; value: JsonValue }
  | { type: 'context'; name: string; offset: number }
  | { type: 'call'; name: string; args: Expression[]; offset: number }
  | { type: 'access'; object: Expression; key: Expression | '*' }
  | { type: 'not'; operand: Expression }
  | {
      type: 'compare';
      first: Expression;
      rest: Array<{ operator: Comparison; operand: Expression }>;
    }
  | { type: 'and' | 'or'; operands: Expression[] };
