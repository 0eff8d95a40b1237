import type { LogLine } from '@portico/plugin-logs-common';
import type { FixedRange } from '@portico/ui-kit';
import type { LogsApi } from '../api';
import type { FeedQuery, Side } from './FeedState';

const LINES = 1_000;

/** Reads away from one moment, page after page. */
export class SideReader {
  #cursor?: string;
  #hasMore: boolean;

  constructor(
    private readonly api: LogsApi,
    private readonly query: FeedQuery,
    private readonly side: Side,
    private readonly range: FixedRange,
  ) {
    this.#hasMore = range.from < range.to;
  }

  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** The next lines, oldest first: some at least as long as there are more, or none when the signal says so. */
  async read(
    signal: AbortSignal,
  ): Promise<{ lines: LogLine[]; notices: string[] }> {
    const { of, filter } = this.query;
    const direction = this.side === 'older' ? 'backward' : 'forward';
    const notices: string[] = [];
    let lines: LogLine[] = [];
    while (this.#hasMore && !lines.length && !signal.aborted) {
      const page = await this.api.lines(
        of,
        {
          ...this.range,
          filter,
          direction,
          limit: LINES,
          cursor: this.#cursor,
        },
        signal,
      );
      this.#cursor = page.cursor;
      this.#hasMore = page.cursor !== undefined;
      notices.push(...page.notices);
      lines = page.lines;
    }
    return {
      lines: direction === 'backward' ? lines.reverse() : lines,
      notices,
    };
  }
}
