import type { Sample } from '@portico/plugin-metrics-node';

/** For how long the store keeps a series, unless configuration says otherwise. */
const KEPT_MS = 6 * 3_600_000;

const keyOf = ({ name, labels }: Sample) =>
  JSON.stringify([name, ...Object.entries(labels).sort()]);

/** Lets a service have so many series, as labels with ever new values would fill the store for all. */
export class SeriesQuota {
  /** When each series was there last, by service. */
  readonly #seen = new Map<number, Map<string, number>>();

  constructor(private readonly most: number) {}

  /** Forgets all services but those. */
  keepOnly(services: number[]): void {
    for (const id of this.#seen.keys()) {
      if (!services.includes(id)) {
        this.#seen.delete(id);
      }
    }
  }

  /** Of the samples those whose series the service has, or can still have. */
  filter(service: number, samples: Sample[]): Sample[] {
    const now = Date.now();
    const before = this.#seen.get(service) ?? new Map<string, number>();
    const seen = new Map(
      [...before].filter(([, last]) => last > now - KEPT_MS),
    );
    this.#seen.set(service, seen);
    return samples.filter(sample => {
      const key = keyOf(sample);
      const isLeft = !seen.has(key) && seen.size >= this.most;
      if (!isLeft) {
        seen.set(key, now);
      }
      return !isLeft;
    });
  }
}
