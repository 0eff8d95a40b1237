import { createRequire } from 'node:module';

/** Loaded when the first formula is drawn. */
const load = createRequire(__filename);

/** Longer formulas are no one's intention, and cost time. */
const longest = 10_000;

/** MathML of a formula in TeX. Throws an `Error` that says what is wrong with it. */
export function mathMl(tex: string, displayMode: boolean): string {
  if (tex.length > longest) {
    throw new Error(`it is longer than ${longest} characters`);
  }
  const temml = load('temml') as typeof import('temml')['default'];
  return temml.renderToString(tex, {
    displayMode,
    throwOnError: true,
    maxSize: [50, 50],
    maxExpand: 500,
  });
}
