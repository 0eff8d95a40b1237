import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { RunStore } from '../database/RunStore';
import type { StoredRun } from '../database/StoredRun';

const SECONDS = [1, 5, 15, 30, 60, 120, 300, 600, 1_800, 3_600];

/** Measures how many runs there are, how long they take and how they end. */
export class RunMeter {
  readonly #duration;

  constructor(metrics: MetricsService, runs: RunStore) {
    this.#duration = metrics.createHistogram('portico.pipelines.run.duration', {
      description: 'From the moment a run was asked for to its end',
      unit: 's',
      advice: { explicitBucketBoundaries: SECONDS },
    });
    metrics
      .createObservableGauge<{ status: string }>(
        'portico.pipelines.runs.open',
        {
          description: 'Runs that have not ended',
          unit: '{run}',
        },
      )
      .addCallback(async result => {
        for (const [status, count] of await runs.countOpenByStatus()) {
          result.observe(count, { status });
        }
      });
  }

  ended({ conclusion = 'failure', startedAt }: StoredRun): void {
    const seconds = (Date.now() - Date.parse(startedAt)) / 1_000;
    this.#duration.record(Math.max(0, seconds), { conclusion });
  }
}
