/**
 * Bounds of one expression. Length and depth are GitHub's own
 * (`ExpressionConstants` of actions/runner).
 */
export const expressionLimits = {
  /** Characters of the text between `${{` and `}}`. */
  length: 21_000,
  /** Parts that stand in each other. */
  depth: 50,
  /** Characters of all text that one evaluation makes. */
  produced: 4 * 1024 * 1024,
  /** Characters of a text that comes out. */
  result: 1024 * 1024,
  /** Lists and maps in each other, in JSON. */
  jsonDepth: 100,
};
