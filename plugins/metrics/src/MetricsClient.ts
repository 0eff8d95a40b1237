import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { MetricsApi } from './api';
import type { Grid } from './lib/gridOf';
import { MetricsError } from './lib/MetricsError';
import { readAnswer, type Answer } from './lib/readAnswer';
import { readMatrix, readVector } from './lib/readSeries';
import { readText } from './lib/readText';

const BASE = 'plugin://proxy/prometheus/api/v1';

export type MetricsClientOptions = {
  fetchApi: FetchApi;
  /** How long an answer may take with all of its body, in milliseconds; 20 seconds when not said. */
  timeoutMs?: number;
  /** How large an answer may be; 8 MiB when not said, which is some 200 series of 1,000 points. */
  maxBytes?: number;
};

/**
 * Asks Prometheus through the portal's proxy: two calls of its HTTP API, both GET.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/
 */
export class MetricsClient implements MetricsApi {
  readonly #fetchApi: FetchApi;
  readonly #timeoutMs: number;
  readonly #maxBytes: number;

  constructor(options: MetricsClientOptions) {
    this.#fetchApi = options.fetchApi;
    this.#timeoutMs = options.timeoutMs ?? 20_000;
    this.#maxBytes = options.maxBytes ?? 8 * 1024 * 1024;
  }

  async queryRange(query: string, grid: Grid, signal?: AbortSignal) {
    const { start, end, step } = grid;
    const search = { query, start, end, step };
    return readMatrix(await this.#get('query_range', search, signal), grid);
  }

  async query(query: string, time: number, signal?: AbortSignal) {
    return readVector(await this.#get('query', { query, time }, signal));
  }

  async #get(
    call: string,
    search: Record<string, string | number>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    const texts = Object.entries(search).map(([k, v]) => [k, String(v)]);
    const address = `${BASE}/${call}?${new URLSearchParams(texts)}`;
    const controller = new AbortController();
    const stop = () => controller.abort();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) {
      stop();
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What ignores the signal is not waited for either.
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const after = `Nothing came within ${this.#timeoutMs / 1_000} seconds.`;
        reject(new MetricsError('timeout', after));
        stop();
      }, this.#timeoutMs);
    });
    try {
      return await Promise.race([
        this.#read(address, controller.signal),
        deadline,
      ]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #read(address: string, signal: AbortSignal): Promise<Answer> {
    let status: number;
    let text: string | undefined;
    try {
      const headers = { Accept: 'application/json' };
      const response = await this.#fetchApi.fetch(address, { signal, headers });
      status = response.status;
      text = await readText(response, this.#maxBytes);
    } catch (error) {
      throw new MetricsError('unreachable', (error as Error).message);
    }
    if (text === undefined) {
      const limit = `${Math.round(this.#maxBytes / 1024 / 1024)} MiB`;
      throw new MetricsError('tooLarge', `The answer is larger than ${limit}.`);
    }
    return readAnswer(status, text);
  }
}
