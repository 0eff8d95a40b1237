import fc from 'fast-check';
import type { JsonValue } from '.';
import { evaluateCondition, evaluateValue, ExpressionError } from '.';

const words = [
  'github',
  'env',
  'matrix',
  'secrets',
  'x',
  'true',
  'null',
  'NaN',
  '1',
  '-.5',
  '0x',
  "'a'",
  "'",
  '"',
  "'{0}'",
  '.',
  '*',
  '[',
  ']',
  '(',
  ')',
  ',',
  '!',
  '=',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '&&',
  '||',
  '&',
  '|',
  ' ',
  '\n',
  'contains(',
  'format(',
  'join(',
  'toJSON(',
  'fromJSON(',
  'startsWith(',
  'case(',
  'always()',
  'success()',
  'hashFiles(',
  '${{',
  '}}',
  '{',
  '}',
  '\u0000',
  'ı',
  '😊',
  '__proto__',
  'constructor',
];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...words), { maxLength: 40 })
      .map(list => list.join('')),
  },
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Expressions that can always be read, each as JavaScript and as ours. */
const arithmetic = fc.letrec<{ any: string }>(tie => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('true', 'false', '0', '1', '2'),
    tie('any').map(inner => `!(${inner})`),
    fc
      .tuple(
        tie('any'),
        fc.constantFrom('&&', '||', '==', '!=', '<', '<=', '>', '>='),
        tie('any'),
      )
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
  ),
}));

function outcome(evaluation: () => unknown): unknown {
  try {
    return evaluation();
  } catch (error) {
    expect(error).toBeInstanceOf(ExpressionError);
    expect((error as Error).message).toMatch(/\.$/);
    return error;
  }
}

describe('any expression', () => {
  const context = { github: { a: [1, { b: 'c' }] }, matrix: { x: '[]' } };

  it('is a value or a problem of its own class', () => {
    fc.assert(
      fc.property(text, source => {
        const value = outcome(() =>
          evaluateValue(`\${{ ${source} }}`, context),
        );
        expect(value).not.toBe(undefined);
        const runs = outcome(() =>
          evaluateCondition(source, context, 'success'),
        );
        expect(
          runs instanceof ExpressionError || typeof runs === 'boolean',
        ).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('has the value that the same has in JavaScript', () => {
    fc.assert(
      fc.property(arithmetic.any, source => {
        // eslint-disable-next-line no-new-func
        const expected = new Function(`return ${source}`)();
        const value = outcome(() => evaluateValue(`\${{ ${source} }}`, {}));
        expect(value instanceof ExpressionError || value === expected).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps JSON as it is, there and back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        const env = { value: value as JsonValue };
        const back = evaluateValue('${{ fromJSON(toJSON(env.value)) }}', {
          env,
        });
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('ends with a problem before it outgrows memory or the stack', () => {
    const large = 'a'.repeat(800_000);
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const env = { large, deep, list: Array(300_000).fill('abc') };
    const open = "format('{0}{0}', ".repeat(40);
    const twice = `${open}env.large${')'.repeat(40)}`;
    const wide = `format('${'{0}'.repeat(6000)}', env.large)`;
    [
      [twice, /too large/],
      [wide, /too large/],
      ["format('{0}{0}', env.large)}}${{ env.large", /too large/],
      ["join(env.list, '-----')", /too large/],
      ['toJSON(env.list)', /too large/],
      ['fromJSON(env.deep)', /too many lists/],
    ].forEach(([source, message]) => {
      const found = outcome(() => evaluateValue(`\${{ ${source} }}`, { env }));
      expect(String(found)).toMatch(message);
    });
    const chain = `${'1=='.repeat(6900)}1`;
    expect(evaluateValue(`\${{${chain}}}`, {})).toBe(true);
    let nested: JsonValue = 1;
    for (let level = 0; level < 20_000; level += 1) {
      nested = [nested];
    }
    const found = outcome(() =>
      evaluateValue('${{ toJSON(env) }}', { env: { nested } }),
    );
    expect(String(found)).toMatch(/too many lists/);
  });
});
