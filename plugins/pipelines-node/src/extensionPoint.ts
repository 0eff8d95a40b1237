import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { PipelineProvider } from './PipelineProvider';

export interface PipelinesProvidersExtensionPoint {
  /** Providers that are added are asked before those that are built in. */
  addProvider(provider: PipelineProvider): void;
}

/** Where modules add further kinds of hosts. */
export const pipelinesProvidersExtensionPoint =
  createExtensionPoint<PipelinesProvidersExtensionPoint>({
    id: 'pipelines.providers',
  });
