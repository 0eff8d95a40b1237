import type { LogLine } from '@portico/plugin-logs-common';
import { millisecondsOf, type Moment } from '@portico/ui-kit';
import type { LogsApi } from '../api';
import { LineWindow, type LogRow } from '../lib/LineWindow';
import type { FeedQuery, Side, SideState } from './FeedState';
import { SideReader } from './SideReader';

const MAX_ROWS = 200_000;
const MAX_FOLLOWED = 100_000;

const count = new Intl.NumberFormat('en');

/** Lines of a query next to each other in time: up to the end of a moment, or of the range, and from there on. */
export class Stretch {
  readonly #window = new LineWindow();
  #readers: Partial<Record<Side, SideReader>>;

  constructor(api: LogsApi, query: FeedQuery, moment?: Moment) {
    const { from, to } = query;
    const at = moment ? millisecondsOf(moment.time) + 1 : to;
    const middle = Math.min(Math.max(at, from), to);
    this.#readers = {
      older: new SideReader(api, query, 'older', { from, to: middle }),
      newer: new SideReader(api, query, 'newer', { from: middle, to }),
    };
  }

  get rows(): readonly LogRow[] {
    return this.#window.rows;
  }

  get sides(): Record<Side, SideState> {
    const stateOf = (side: Side) =>
      this.#readers[side]?.hasMore ? 'more' : 'none';
    return { older: stateOf('older'), newer: stateOf('newer') };
  }

  /** Adds what is next on a side. @returns what somebody should know of it */
  async read(side: Side, signal: AbortSignal): Promise<string[]> {
    const page = await this.#readers[side]?.read(signal);
    if (!page || signal.aborted) {
      return [];
    }
    if (side === 'older') {
      this.#window.prepend(page.lines);
    } else {
      this.#window.append(page.lines);
    }
    if (this.rows.length < MAX_ROWS) {
      return page.notices;
    }
    this.#readers = {};
    const shown = count.format(MAX_ROWS);
    return [`No more than ${shown} lines are shown: narrow the range.`];
  }

  /** Adds lines that came meanwhile; the oldest go when there are too many. @returns what somebody should know of it */
  add(lines: LogLine[]): string[] {
    this.#window.merge(lines);
    if (!this.#window.trim(MAX_FOLLOWED)) {
      return [];
    }
    this.#readers = {};
    const kept = count.format(MAX_FOLLOWED);
    return [`The newest ${kept} lines are kept, older ones have gone.`];
  }
}
