import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { isError } from '@backstage/errors';
import type { BuildPool } from './BuildPool';

const SECONDS = [0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

const resultOf = (error: unknown) =>
  isError(error) && error.name === 'ServiceUnavailableError'
    ? 'refused'
    : 'failed';

/** A pool of which builds are measured: how many are under way, how long they take and how they end. */
export function measureBuilds(
  pool: Pick<BuildPool, 'build'>,
  metrics: MetricsService,
): Pick<BuildPool, 'build'> {
  const duration = metrics.createHistogram('portico.docs.build.duration', {
    description: 'How long building a site takes, with the wait for its turn',
    unit: 's',
    advice: { explicitBucketBoundaries: SECONDS },
  });
  const pages = metrics.createCounter('portico.docs.pages', {
    description: 'Pages that were built, or taken from the cache',
    unit: '{page}',
  });
  const active = metrics.createUpDownCounter('portico.docs.builds.active', {
    description: 'Sites that are built, or wait for it',
    unit: '{build}',
  });
  return {
    async build(request) {
      const began = performance.now();
      const end = (result: 'built' | 'failed' | 'refused') => {
        duration.record((performance.now() - began) / 1_000, { result });
        active.add(-1);
      };
      active.add(1);
      try {
        const summary = await pool.build(request);
        pages.add(summary.cached, { from: 'cache' });
        pages.add(summary.pages - summary.cached, { from: 'source' });
        end('built');
        return summary;
      } catch (error) {
        end(resultOf(error));
        throw error;
      }
    },
  };
}
