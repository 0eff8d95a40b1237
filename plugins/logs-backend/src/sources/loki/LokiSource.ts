import type { Entity } from '@backstage/catalog-model';
import {
  LogFilter,
  LogHistogram,
  LogLine,
  LogPage,
  LogQuery,
  LOGS_SELECTOR_ANNOTATION,
  toLogLevel,
} from '@portico/plugin-logs-common';
import type { LogRequest, LogSource } from '@portico/plugin-logs-node';
import { formatQuery, formatSelector, type LabelMatcher } from '../../logql';
import { followLines } from './followLines';
import { histogramStep } from './histogramStep';
import { LokiClient, LokiEndpoint } from './LokiClient';
import {
  cursorAt,
  rangeAfter,
  TimeRange,
  withoutLastMoment,
} from './pageCursor';
import { readLines } from './readLines';
import { selectorOf } from './selectorOf';

const toNs = (ms: number) => BigInt(Math.round(ms)) * 1_000_000n;
const KINDS = ['component', 'system', 'resource', 'api'];
const FOLLOWED = 1_000;

/** Logs of a Loki: the portal's own store, or a real one. */
export class LokiSource implements LogSource {
  readonly id = 'loki';
  readonly title = 'Logs';
  readonly #client: LokiClient;

  constructor(
    endpoint: LokiEndpoint,
    private readonly options: {
      levelLabel: string;
      /** How many lines one query may ask for. */
      maxLines: number;
      /** What holds of an entity's streams besides its selector. @throws NotAllowedError */
      narrow?: (
        request: LogRequest,
        chosen: LabelMatcher[],
      ) => Promise<LabelMatcher[]>;
    },
  ) {
    this.#client = new LokiClient(endpoint);
  }

  supports({ kind, metadata }: Entity): boolean {
    return (
      kind.toLowerCase() === 'component' ||
      (KINDS.includes(kind.toLowerCase()) &&
        metadata.annotations?.[LOGS_SELECTOR_ANNOTATION] !== undefined)
    );
  }

  describe(entity: Entity): string {
    return formatSelector(selectorOf(entity));
  }

  async authorize(request: LogRequest): Promise<void> {
    await this.#select(request);
  }

  async labels(request: LogRequest): Promise<string[]> {
    const query = await this.#select(request);
    return this.#client.labels({ query }, request.signal);
  }

  /**
   * A page ends between two moments: a Loki keeps no order among the lines of
   * one, so that the next page could not tell which of them were there already.
   */
  async query(request: LogRequest & LogQuery): Promise<LogPage> {
    const { direction, from, to, cursor } = request;
    const given = { start: toNs(from), end: toNs(to) };
    const range = rangeAfter(given, direction, cursor);
    const limit = Math.min(request.limit, this.options.maxLines);
    const page = await this.#lines(request, range, limit);
    const last = page.lines[page.lines.length - 1];
    if (!last || (page.lines.length < limit && !page.notices.length)) {
      return page;
    }
    const lines = withoutLastMoment(page.lines);
    if (lines.length) {
      return {
        ...page,
        lines,
        cursor: cursorAt(last.time, direction, 'before'),
      };
    }
    const time = BigInt(last.time);
    const moment = { start: time, end: time + 1n };
    const all = await this.#lines(request, moment, this.options.maxLines);
    return { ...all, cursor: cursorAt(last.time, direction, 'behind') };
  }

  async histogram(
    request: LogRequest & Pick<LogQuery, 'from' | 'to' | 'filter'>,
  ): Promise<LogHistogram> {
    const { filter, from, to, signal } = request;
    const stepMs = histogramStep(from, to);
    const first = Math.floor(from / stepMs) * stepMs;
    const last = Math.max(first + stepMs, Math.ceil(to / stepMs) * stepMs);
    const { levelLabel } = this.options;
    const log = await this.#format(request, filter);
    const answer = await this.#client.queryRange(
      {
        query: `sum by (${levelLabel}) (count_over_time(${log} [${stepMs}ms]))`,
        // each moment counts what is after the one before it, up to itself
        start: String(toNs(first + stepMs) - 1n),
        end: String(toNs(last) - 1n),
        step: String(stepMs / 1_000),
      },
      signal,
    );
    const counts = new Map<number, LogHistogram['buckets'][number]>();
    for (const { metric, values } of answer.data.resultType === 'matrix'
      ? answer.data.result
      : []) {
      const level = toLogLevel(metric[levelLabel]) ?? 'unknown';
      for (const [seconds, value] of values) {
        const time = Math.round((seconds * 1_000 - stepMs) / stepMs) * stepMs;
        const bucket = counts.get(time) ?? { time, counts: {} };
        bucket.counts[level] = (bucket.counts[level] ?? 0) + Number(value);
        counts.set(time, bucket);
      }
    }
    const buckets = [...counts.values()].sort((a, b) => a.time - b.time);
    return { stepMs, buckets };
  }

  async *follow(
    request: LogRequest & { filter?: LogFilter; signal: AbortSignal },
  ): AsyncIterable<LogLine[]> {
    const query = await this.#format(request, request.filter);
    const { levelLabel, maxLines } = this.options;
    yield* followLines(async (from, to) => {
      const limit = String(Math.min(FOLLOWED, maxLines));
      const range = { start: String(toNs(from)), end: String(toNs(to)) };
      const answer = await this.#client.queryRange(
        // the newest, should there be more than can be shown anyway
        { query, ...range, limit, direction: 'backward' },
        request.signal,
      );
      return readLines(answer, 'backward', levelLabel).reverse();
    }, request.signal);
  }

  async #format(
    request: LogRequest,
    filter: LogFilter | undefined,
  ): Promise<string> {
    const selector = await this.#select(request);
    return formatQuery(selector, filter, this.options.levelLabel);
  }

  /** Written anew, so that nothing but a selector can get into a query. */
  async #select(request: LogRequest): Promise<string> {
    const chosen = selectorOf(request.entity);
    const narrowed = await this.options.narrow?.(request, chosen);
    return formatSelector([...chosen, ...(narrowed ?? [])]);
  }

  async #lines(
    request: LogRequest & LogQuery,
    { start, end }: TimeRange,
    limit: number,
  ): Promise<LogPage> {
    const { filter, direction, signal } = request;
    const query = await this.#format(request, filter);
    const range = { start: String(start), end: String(end) };
    const answer =
      start < end
        ? await this.#client.queryRange(
            { query, ...range, limit: String(limit), direction },
            signal,
          )
        : undefined;
    return {
      lines: answer
        ? readLines(answer, direction, this.options.levelLabel)
        : [],
      notices: answer?.warnings ?? [],
    };
  }
}
