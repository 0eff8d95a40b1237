import { MetricReader, type ResourceMetrics } from '@opentelemetry/sdk-metrics';
import { cardinalityLimit } from './views';

/** Collects when it is asked to, at most once at a time. */
export class CollectingReader extends MetricReader {
  #running?: Promise<ResourceMetrics>;

  constructor() {
    super({ cardinalitySelector: cardinalityLimit });
  }

  /** What has been measured up to now; whoever asks meanwhile gets the same. */
  async read(): Promise<ResourceMetrics> {
    this.#running ??= this.#collect();
    return this.#running;
  }

  async #collect(): Promise<ResourceMetrics> {
    try {
      return (await this.collect({ timeoutMillis: 5_000 })).resourceMetrics;
    } finally {
      this.#running = undefined;
    }
  }

  protected async onShutdown(): Promise<void> {}

  protected async onForceFlush(): Promise<void> {}
}
