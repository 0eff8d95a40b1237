const META = /[.*+?()|[\]{}^$]/;

export type Literal = { text: string; ignoreCase: boolean };

/**
 * The text that a regular expression stands for, if it stands for just that:
 * it is found many times faster than a pattern is matched.
 */
export function asLiteral(pattern: string): Literal | undefined {
  const ignoreCase = pattern.startsWith('(?i)');
  const rest = ignoreCase ? pattern.slice(4) : pattern;
  const unescaped = rest.replace(/\\([^A-Za-z0-9])/g, '');
  if (META.test(unescaped) || unescaped.includes('\\')) {
    return undefined;
  }
  const text = rest.replace(/\\([^A-Za-z0-9])/g, '$1');
  return { text, ignoreCase };
}

/** The regular expression that stands for a text whatever its case. */
export function literalPattern({ text, ignoreCase }: Literal): string {
  return (
    (ignoreCase ? '(?i)' : '') + text.replace(/[\\.*+?()|[\]{}^$]/g, '\\$&')
  );
}
