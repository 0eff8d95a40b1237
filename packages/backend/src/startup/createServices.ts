import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  CheckedConfig,
  createRootConfigServiceFactory,
  createRootLoggerServiceFactory,
} from '../config';
import { createDatabaseServiceFactory, DatabaseClients } from '../database';
import { createRootHealthServiceFactory, DatabaseProbe } from '../health';
import { createRootHttpRouterServiceFactory, RequestDrain } from '../http';

/** The services in which Portico differs from Backstage's defaults. */
export function createServices(options: {
  checked: CheckedConfig;
  root: string;
  dataDirectory: string;
  drainMs: number;
}) {
  const { checked, root, dataDirectory, drainMs } = options;
  const clients = new DatabaseClients();
  const drain = new RequestDrain();
  return createBackendFeatureLoader({
    loader: () => [
      createRootConfigServiceFactory(checked),
      createRootLoggerServiceFactory(checked),
      createRootHealthServiceFactory(new DatabaseProbe(clients)),
      createRootHttpRouterServiceFactory({ drain, drainMs }),
      createDatabaseServiceFactory({
        root,
        dataDirectory,
        clients,
        requestsDone: () => drain.done(),
      }),
    ],
  });
}
