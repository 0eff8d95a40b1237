import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { Telemetry } from './Telemetry';

/** What the portal measures of itself. */
export const telemetryServiceRef = createServiceRef<Telemetry>({
  id: 'portico.telemetry',
  scope: 'root',
});

export const createTelemetryServiceFactory = (telemetry: Telemetry) =>
  createServiceFactory({
    service: telemetryServiceRef,
    deps: {},
    factory: () => telemetry,
  });
