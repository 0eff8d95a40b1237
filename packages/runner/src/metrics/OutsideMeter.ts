import { measureTree, type ProcessInfo, type ProcessTree } from '../processes';
import { Counter } from './Counter';
import { counter, gauge, type Sample } from './Sample';

/** What the system says of the processes of a service. */
export class OutsideMeter {
  readonly #startedAt = Date.now() / 1_000;
  readonly #cpu = new Counter();
  readonly #tree: ProcessTree;

  constructor(tree: ProcessTree) {
    this.#tree = tree;
  }

  /** Nothing where the system does not tell. */
  samples(table: ProcessInfo[]): Sample[] {
    const usage = measureTree(this.#tree, table);
    return usage
      ? [
          counter(
            'process_cpu_seconds_total',
            this.#cpu.next(usage.cpuSeconds),
          ),
          gauge('process_resident_memory_bytes', usage.residentBytes),
          gauge('process_start_time_seconds', this.#startedAt),
        ]
      : [];
  }
}
