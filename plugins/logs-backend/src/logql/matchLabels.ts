import type { LabelMatcher } from './ast';
import { compileRegex } from './compileRegex';

function compile({ operator, value }: LabelMatcher): (text: string) => boolean {
  switch (operator) {
    case '=':
      return text => text === value;
    case '!=':
      return text => text !== value;
    default: {
      const regex = compileRegex(value);
      const wanted = operator === '=~';
      return text => regex.testExact(text) === wanted;
    }
  }
}

/** Whether a value meets a condition; a label that is missing is empty. */
export function compileMatcher(
  matcher: LabelMatcher,
): (value: string | undefined) => boolean {
  const test = compile(matcher);
  return value => test(value ?? '');
}

/** Whether labels meet all conditions. */
export function compileMatchers(
  matchers: LabelMatcher[],
): (labels: Record<string, string>) => boolean {
  const tests = matchers.map(it => ({ ...it, test: compileMatcher(it) }));
  return labels =>
    tests.every(({ name, test }) =>
      test(Object.hasOwn(labels, name) ? labels[name] : undefined),
    );
}
