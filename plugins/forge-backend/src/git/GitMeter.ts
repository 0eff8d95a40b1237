import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120];

/** Measures how many git processes there are, and how long they take. */
export class GitMeter {
  readonly #duration;
  readonly #processes;

  constructor(metrics: MetricsService) {
    this.#duration = metrics.createHistogram('portico.forge.git.duration', {
      description: 'How long git processes take, by command',
      unit: 's',
      advice: { explicitBucketBoundaries: SECONDS },
    });
    this.#processes = metrics.createUpDownCounter(
      'portico.forge.git.processes',
      { description: 'Git processes that run or wait', unit: '{process}' },
    );
  }

  /** Counts one that waits for its place, until what is answered is called. */
  wait(): () => void {
    return this.#count('waiting');
  }

  /** Counts one that runs, until what is answered is called with its exit code. */
  run(command: string): (exitCode: number | null) => void {
    const began = performance.now();
    const ended = this.#count('running');
    return exitCode => {
      ended();
      const result = exitCode === null ? 'stopped' : 'ended';
      const seconds = (performance.now() - began) / 1_000;
      this.#duration.record(seconds, { command, result });
    };
  }

  #count(state: 'waiting' | 'running'): () => void {
    this.#processes.add(1, { state });
    return () => this.#processes.add(-1, { state });
  }
}
