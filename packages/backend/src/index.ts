import { createBackend } from '@backstage/backend-defaults';
import { ownMetricsModule } from '@portico/telemetry';
import { startBackend } from './startup';

const backend = createBackend();

// The app and its sign-in
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@portico/plugin-auth-backend-module-persona'));
backend.add(import('@portico/plugin-auth-backend-module-portico'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// Catalog
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@portico/plugin-catalog-backend-module-forge'));
backend.add(import('@portico/plugin-catalog-backend-module-local-files'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-catalog-backend-module-unprocessed'));

// Scaffolder
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

// Repositories
backend.add(import('@portico/plugin-forge-backend'));
backend.add(import('@portico/plugin-forge-backend-module-actions'));
backend.add(import('@portico/plugin-forge-backend-module-runtime'));
backend.add(import('@portico/plugin-scaffolder-backend-module-portico'));

// Pipelines and logs
backend.add(import('@portico/plugin-pipelines-backend'));
backend.add(import('@portico/plugin-logs-backend'));

// Metrics
backend.add(import('@portico/plugin-metrics-backend'));
backend.add(ownMetricsModule);

// Docs
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('@portico/plugin-techdocs-backend-module-docs-engine'));

// Search
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(import('@portico/plugin-search-backend-module-local'));

// Permissions
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@portico/plugin-permission-backend-module-portico'));

// Messages between parts, and to people
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// Operation
backend.add(import('@backstage/plugin-devtools-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@portico/plugin-proxy-backend-module-portico'));

startBackend(backend);
