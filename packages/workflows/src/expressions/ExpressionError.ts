/** An expression that cannot be read or evaluated; the message says what to write in its place. */
export class ExpressionError extends Error {
  /** Where in the text that was read, from 0; undefined for what shows only when it is evaluated. */
  readonly offset?: number;

  constructor(message: string, offset?: number) {
    super(message);
    this.name = 'ExpressionError';
    this.offset = offset;
  }
}
