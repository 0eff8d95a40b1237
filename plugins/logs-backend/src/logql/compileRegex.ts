import { InputError } from '@backstage/errors';
import { RE2JS } from 're2js';

const MAX_LENGTH = 1_000;

/**
 * A regular expression in RE2's syntax, which matches in linear time whatever
 * it is and is matched with: who asks for logs may write any.
 *
 * @throws InputError
 */
export function compileRegex(pattern: string): RE2JS {
  if (pattern.length > MAX_LENGTH) {
    throw new InputError(
      `A regular expression has ${pattern.length} characters; ${MAX_LENGTH} are taken`,
    );
  }
  try {
    return RE2JS.compile(pattern, RE2JS.DOTALL);
  } catch (error) {
    throw new InputError(
      `'${pattern.slice(0, 100)}' is not a regular expression of RE2: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}
