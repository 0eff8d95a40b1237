import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { MetricsSource } from './MetricsSource';

export interface MetricsSourcesExtensionPoint {
  /** Adds a source, of which the id must be new. */
  addSource(source: MetricsSource): void;
}

/** Where modules add sources of metrics. */
export const metricsSourcesExtensionPoint =
  createExtensionPoint<MetricsSourcesExtensionPoint>({ id: 'metrics.sources' });
