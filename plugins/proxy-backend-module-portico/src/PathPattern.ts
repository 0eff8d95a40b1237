// No `%`, so that nothing is decoded on the way, and neither `.` nor `..`
const SEGMENT = String.raw`(?!\.\.?(?:/|$))[\w.~-]+`;

const PATTERN = /^(?:\/(?:[\w.-]+|\*))+\/?$/;

/** A path that may be asked, letter for letter; `*` is one segment of letters, digits and `.`, `_`, `~`, `-`. */
export class PathPattern {
  readonly #expression: RegExp;

  static isValid(text: string): boolean {
    return PATTERN.test(text);
  }

  /** @param text one that is valid */
  constructor(readonly text: string) {
    const segments = text
      .split('/')
      .map(it => (it === '*' ? SEGMENT : it.replaceAll('.', '\\.')));
    this.#expression = new RegExp(`^${segments.join('/')}$`);
  }

  matches(path: string): boolean {
    return this.#expression.test(path);
  }
}
