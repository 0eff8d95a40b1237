import { createRequire } from 'node:module';
import { perObject } from './perObject';

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

const drawable = perObject((_: object) => new Map<string, boolean>());

/** Whether a formula can be drawn; what was found out is kept with the page, as a line is read more than once. */
export function isDrawable(page: object, tex: string): boolean {
  const known = drawable(page).get(tex);
  if (known !== undefined) {
    return known;
  }
  let isFine = true;
  try {
    mathMl(tex.trim(), true);
  } catch {
    isFine = false;
  }
  drawable(page).set(tex, isFine);
  return isFine;
}
