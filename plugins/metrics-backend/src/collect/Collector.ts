import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { MetricsSource, Sample } from '@portico/plugin-metrics-node';
import { setTimeout as wait } from 'node:timers/promises';
import { createLabels, keyOf, Labels } from '../store/labels';
import type { MetricsStore } from '../store/MetricsStore';

/** Prometheus' own rule for names of metrics and of labels. */
const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

interface Labelled {
  labels: Labels;
  value: number;
}

const isValid = ({ name, labels, value }: Sample) =>
  METRIC.test(name) &&
  typeof value === 'number' &&
  Object.keys(labels).every(it => LABEL.test(it));

/** Asks all sources, and keeps what they answer. */
export class Collector {
  /** Why the last answer of a source is missing. */
  readonly #failing = new Map<string, string>();
  /** Sources whose answer is still to come. */
  readonly #busy = new Set<string>();
  #full = false;

  constructor(
    private readonly options: {
      sources(): readonly MetricsSource[];
      store: MetricsStore;
      logger: LoggerService;
      /** How long a source may take. */
      timeoutMs: number;
    },
  ) {}

  /** Asks for one tick. Never rejects: what fails is missing, and said once in the log. */
  async run(): Promise<void> {
    const { sources, store } = this.options;
    const time = Date.now();
    const answers = await Promise.all(sources().map(it => this.#ask(it)));
    const samples = new Map<string, Labelled>();
    for (const { name, labels, value } of answers.flat().filter(isValid)) {
      const all = createLabels(name, labels);
      samples.set(keyOf(all), { labels: all, value });
    }
    this.#sayFull(await store.append(time, samples.values()));
  }

  async #ask(source: MetricsSource): Promise<Sample[]> {
    const { id } = source;
    if (this.#busy.has(id)) {
      return [];
    }
    this.#busy.add(id);
    const answer = this.#collect(source);
    const cancel = new AbortController();
    try {
      const samples = await Promise.race([answer, this.#limit(cancel.signal)]);
      this.#failing.delete(id);
      return samples;
    } catch (error) {
      this.#sayFailed(id, toError(error).message);
      return [];
    } finally {
      cancel.abort();
    }
  }

  async #collect(source: MetricsSource): Promise<Sample[]> {
    try {
      return await source.collect();
    } finally {
      this.#busy.delete(source.id);
    }
  }

  async #limit(signal: AbortSignal): Promise<never> {
    const { timeoutMs } = this.options;
    await wait(timeoutMs, undefined, { signal });
    throw new Error(`no answer in ${timeoutMs / 1_000} s`);
  }

  #sayFailed(id: string, why: string): void {
    if (this.#failing.get(id) !== why) {
      this.#failing.set(id, why);
      this.options.logger.warn(`Metrics of '${id}' are missing: ${why}`);
    }
  }

  #sayFull(dropped: number): void {
    if (dropped > 0 && !this.#full) {
      this.options.logger.warn(
        `${dropped} series are not kept, as there are more than metrics.store.maxSeries`,
      );
    }
    this.#full = dropped > 0;
  }
}
