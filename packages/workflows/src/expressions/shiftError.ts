import { ExpressionError } from './ExpressionError';

/** Reads a part of a text; an error names the offset in the whole. */
export function shiftError<T>(by: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ExpressionError && error.offset !== undefined
      ? new ExpressionError(error.message, by + error.offset)
      : error;
  }
}
