import type { LoggerService } from '@backstage/backend-plugin-api';
import { createLabels } from '../store/labels';
import { MetricsStore } from '../store/MetricsStore';

const quiet: LoggerService = {
  info() {},
  warn() {},
  error() {},
  debug() {},
  child: () => quiet,
};

// Writes ticks as fast as it can, for a test that kills it.
async function run(directory: string) {
  const store = new MetricsStore({
    directory,
    retentionMs: 6 * 3_600_000,
    maxSeries: 5_000,
    maxSamples: 10_000_000,
    logger: quiet,
  });
  await store.open();
  const now = Date.now();
  process.stdout.write('{"ready":true}\n');
  for (let count = 0; ; count += 1) {
    const others = Array.from({ length: 50 }, (_, at) => ({
      labels: createLabels('other', { at: String(at) }),
      value: Math.random(),
    }));
    await store.append(now + count, [
      { labels: createLabels('count', {}), value: count },
      ...others,
    ]);
  }
}

run(process.argv[2]);
