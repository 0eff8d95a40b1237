import type { MetricsSource } from './MetricsSource';

/** Sources of metrics that can be added at any time. */
export class MetricsSources {
  readonly #sources = new Map<string, MetricsSource>();

  /** Adds a source, in the place of one with the same id. */
  add(source: MetricsSource): void {
    this.#sources.set(source.id, source);
  }

  list(): MetricsSource[] {
    return [...this.#sources.values()];
  }
}
