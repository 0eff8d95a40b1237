import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  CheckedConfig,
  createRootConfigServiceFactory,
  createRootLoggerServiceFactory,
} from '../config';
import { createDatabaseServiceFactory, DatabaseClients } from '../database';
import { createRootHealthServiceFactory, DatabaseProbe } from '../health';
import { createRootHttpRouterServiceFactory, RequestDrain } from '../http';
import {
  createTelemetryServiceFactory,
  measureDatabases,
  measureQueries,
  Telemetry,
} from '@portico/telemetry';

/** The services in which Portico differs from Backstage's defaults. */
export function createServices(options: {
  checked: CheckedConfig;
  root: string;
  dataDirectory: string;
  drainMs: number;
  telemetry: Telemetry;
}) {
  const { checked, root, dataDirectory, drainMs, telemetry } = options;
  const clients = new DatabaseClients(measureQueries(telemetry.meter));
  const drain = new RequestDrain();
  measureDatabases(telemetry.meter, () => clients.entries());
  return createBackendFeatureLoader({
    loader: () => [
      createRootConfigServiceFactory(checked),
      createRootLoggerServiceFactory(checked),
      createTelemetryServiceFactory(telemetry),
      createRootHealthServiceFactory(new DatabaseProbe(clients)),
      createRootHttpRouterServiceFactory({ drain, drainMs, telemetry }),
      createDatabaseServiceFactory({
        root,
        dataDirectory,
        clients,
        requestsDone: () => drain.done(),
      }),
    ],
  });
}
