import { RE2JS, RE2JSException } from 're2js';
import { ActionError } from './Action';

const pieces = /\*\*\/|\*\*|\*|\?|\[(!?)((?:\\.|[^\]\\])+)\]|([^])/gu;

const literal = (text: string) => text.replace(/[\\.*+?()|[\]{}^$]/g, '\\$&');

function translate(pattern: string): string {
  return pattern.replace(pieces, (piece, not, ranges, other) => {
    switch (piece) {
      case '**/':
        return '(?:.*/)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      default:
        return ranges === undefined
          ? literal(other)
          : `[${not && '^'}${ranges.replace(/[[\]^&]/g, '\\$&')}]`;
    }
  });
}

/**
 * Whether a path is one of a pattern with `*`, `**`, `?`, `[a-z]` and `[!a]`. Whoever pushes writes any
 * pattern, so that it is matched in linear time.
 *
 * @param pattern - as an absolute path
 * @throws ActionError
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  try {
    const regex = RE2JS.compile(translate(pattern), RE2JS.DOTALL);
    return path => regex.testExact(path);
  } catch (error) {
    if (error instanceof RE2JSException) {
      throw new ActionError(`\`${pattern}\` is no pattern of paths.`);
    }
    throw error;
  }
}
