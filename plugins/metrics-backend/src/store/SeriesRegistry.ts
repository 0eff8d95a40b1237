import type { Turn } from '../evaluation/Turn';
import type { Matcher } from '../promql';
import { keyOf, Labels, METRIC_NAME, valueOf } from './labels';
import type { Series } from './Series';

/** The series that there are, by labels and by name. */
export class SeriesRegistry {
  readonly #byKey = new Map<string, Series>();
  readonly #byName = new Map<string, Set<Series>>();

  get size(): number {
    return this.#byKey.size;
  }

  find(labels: Labels): Series | undefined {
    return this.#byKey.get(keyOf(labels));
  }

  add(labels: Labels): Series {
    const series = { labels };
    this.#byKey.set(keyOf(labels), series);
    const name = valueOf(labels, METRIC_NAME);
    const named = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, named.add(series));
    return series;
  }

  /** Forgets all series but those. */
  keepOnly(kept: ReadonlySet<Series>): void {
    for (const [key, series] of this.#byKey) {
      if (!kept.has(series)) {
        this.#byKey.delete(key);
        const name = valueOf(series.labels, METRIC_NAME);
        this.#byName.get(name)?.delete(series);
      }
    }
  }

  async select(matchers: readonly Matcher[], turn: Turn): Promise<Series[]> {
    const name = matchers.find(
      it => it.label === METRIC_NAME && it.operator === '=',
    );
    const candidates = name
      ? this.#byName.get(name.value) ?? []
      : this.#byKey.values();
    const rest = matchers.filter(it => it !== name);
    const found = [];
    // others may add some meanwhile
    for (const series of [...candidates]) {
      await turn.take();
      if (rest.every(it => it.matches(valueOf(series.labels, it.label)))) {
        found.push(series);
      }
    }
    return found;
  }
}
