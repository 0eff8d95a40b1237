import type { LogLine } from '@portico/plugin-logs-common';
import type { Moment } from '@portico/ui-kit';
import type { LogsApi } from '../api';
import {
  initialFeedState,
  type FeedQuery,
  type FeedState,
  type Side,
} from './FeedState';
import { isWithin } from './isWithin';
import { StateHolder } from './StateHolder';
import { Stretch } from './Stretch';

const FIRST_ROWS = 200;

/** The lines that a page shows: loaded around a moment or up to the end of a range, and more on either side when asked. */
export class LogFeed {
  readonly #state = new StateHolder(initialFeedState);
  #stretch?: Stretch;
  #reading = new AbortController();
  /** What is loaded, and around which moment. */
  #opened?: { key: string; time?: string };

  constructor(private readonly api: LogsApi) {}

  readonly subscribe = this.#state.subscribe;

  readonly getState = this.#state.get;

  /** Loads the lines of a query, unless they are there and the moment among them. */
  async open(query: FeedQuery, moment?: Moment): Promise<void> {
    const key = JSON.stringify(query);
    if (key === this.#opened?.key && this.#hasMoment(moment)) {
      return;
    }
    this.close();
    this.#opened = { key, time: moment?.time };
    this.#stretch = new Stretch(this.api, query, moment);
    const generation = this.getState().generation + 1;
    this.#state.replace({ ...initialFeedState, generation });
    const { signal } = this.#reading;
    try {
      for (const side of ['older', 'newer'] as const) {
        await this.#fill(this.#stretch, side, signal);
      }
      this.#show(signal, { isLoading: false });
    } catch (error) {
      this.#show(signal, { isLoading: false, error: error as Error });
    }
  }

  /** Stops whatever is under way. */
  close(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#opened = undefined;
  }

  /** Loads more on one side, unless that is under way. */
  async more(side: Side): Promise<void> {
    const { isLoading, sides } = this.getState();
    const { signal } = this.#reading;
    if (isLoading || sides[side] !== 'more' || !this.#stretch) {
      return;
    }
    const loading = { ...sides, [side]: 'loading' as const };
    this.#state.set({ sides: loading, sideError: undefined });
    try {
      const notices = await this.#stretch.read(side, signal);
      this.#show(signal, {}, notices);
    } catch (error) {
      this.#show(signal, { sideError: error as Error });
    }
  }

  /** Adds lines that came meanwhile. */
  add(lines: LogLine[]): void {
    this.#show(this.#reading.signal, {}, this.#stretch?.add(lines));
  }

  /** Says something above the lines, once. */
  tell(...notices: string[]): void {
    const all = new Set([...this.getState().notices, ...notices]);
    this.#state.set({ notices: [...all] });
  }

  #hasMoment(moment: Moment | undefined): boolean {
    return (
      !moment ||
      moment.time === this.#opened?.time ||
      isWithin(this.getState(), moment)
    );
  }

  async #fill(stretch: Stretch, side: Side, signal: AbortSignal) {
    const before = stretch.rows.length;
    while (
      !signal.aborted &&
      stretch.sides[side] === 'more' &&
      stretch.rows.length - before < FIRST_ROWS
    ) {
      const notices = await stretch.read(side, signal);
      this.#show(signal, {}, notices);
    }
  }

  #show(
    signal: AbortSignal,
    changes: Partial<FeedState>,
    notices: string[] = [],
  ): void {
    if (!signal.aborted && this.#stretch) {
      const { rows, sides } = this.#stretch;
      this.#state.set({ rows, sides, ...changes });
      this.tell(...notices);
    }
  }
}
