/** Where a line was written. */
export type Origin = {
  /** Path from the project's folder. */
  file: string;
  /** From 1. */
  line: number;
};

/** Text that may have been put together from several files, and still knows where each line came from. */
export class SourceText {
  #text?: string;
  #lines?: readonly string[];

  private constructor(
    content: string | readonly string[],
    /** Of each line, or of the first where the others follow it in the same file. */
    private readonly origins: readonly Origin[] | Origin,
  ) {
    if (typeof content === 'string') {
      this.#text = content;
    } else {
      this.#lines = content;
    }
  }

  /** The whole of one file. */
  static of(file: string, text: string): SourceText {
    const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    return new SourceText(plain, { file, line: 1 });
  }

  static join(parts: readonly SourceText[]): SourceText {
    return new SourceText(
      parts.flatMap(part => part.lines),
      parts.flatMap(part => part.lines.map((_, line) => part.originOf(line)!)),
    );
  }

  get text(): string {
    this.#text ??= this.lines.join('\n');
    return this.#text;
  }

  get lines(): readonly string[] {
    this.#lines ??= this.text.split('\n');
    return this.#lines;
  }

  /** @param line - from 0 */
  originOf(line: number): Origin | undefined {
    const { origins, lines } = this;
    if (!('file' in origins)) {
      return origins[line];
    }
    return line >= 0 && line < lines.length
      ? { file: origins.file, line: origins.line + line }
      : undefined;
  }

  /** Where the file is another one than the line before was written in: the index of the line, and its origin. */
  get seams(): [index: number, origin: Origin][] {
    const { origins } = this;
    if ('file' in origins) {
      return [[0, origins]];
    }
    return [...origins.entries()].filter(
      ([index, { file }]) => file !== origins[index - 1]?.file,
    );
  }

  /** Lines from the first to before the end, from 0. */
  slice(first: number, end?: number): SourceText {
    const { origins } = this;
    return new SourceText(
      this.lines.slice(first, end),
      'file' in origins
        ? { file: origins.file, line: origins.line + first }
        : origins.slice(first, end),
    );
  }

  /** The same lines, each rewritten; it stays where it came from. */
  mapLines(rewrite: (line: string, index: number) => string): SourceText {
    return new SourceText(this.lines.map(rewrite), this.origins);
  }
}
