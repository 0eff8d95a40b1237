import { InputError } from '@backstage/errors';
import { RE2JS, RE2JSSyntaxException } from 're2js';

const MAX_LENGTH = 1_000;
const SHOWN = 100;

const shorten = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

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
      `'${shorten(pattern)}' is not a regular expression of RE2: ${reasonOf(
        error,
        pattern,
      )}`,
    );
  }
}

function reasonOf(error: unknown, pattern: string): string {
  if (!(error instanceof RE2JSSyntaxException)) {
    return error instanceof Error ? error.message : String(error);
  }
  // the flag is ours
  const part = error.getPattern()?.replace(/^\(\?s\)/, '');
  const reason = error.getDescription();
  return part && part !== pattern ? `${reason} at '${shorten(part)}'` : reason;
}
