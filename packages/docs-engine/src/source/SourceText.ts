/** Where a line was written. */
export type Origin = {
  /** Path from the project's folder. */
  file: string;
  /** From 1. */
  line: number;
};

/** Text that may have been put together from several files, and still knows where each line came from. */
export class SourceText {
  private constructor(
    readonly lines: readonly string[],
    private readonly origins: readonly Origin[],
  ) {}

  /** The whole of one file. */
  static of(file: string, text: string): SourceText {
    const lines = text.split(/\r\n|\r|\n/);
    return new SourceText(
      lines,
      lines.map((_, index) => ({ file, line: index + 1 })),
    );
  }

  static join(parts: readonly SourceText[]): SourceText {
    return new SourceText(
      parts.flatMap(part => part.lines),
      parts.flatMap(part => part.origins),
    );
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** @param line - from 0 */
  originOf(line: number): Origin | undefined {
    return this.origins[line];
  }

  /** Lines from the first to before the end, from 0. */
  slice(first: number, end?: number): SourceText {
    return new SourceText(
      this.lines.slice(first, end),
      this.origins.slice(first, end),
    );
  }

  /** The same lines, each rewritten; it stays where it came from. */
  mapLines(rewrite: (line: string, index: number) => string): SourceText {
    return new SourceText(this.lines.map(rewrite), this.origins);
  }
}
