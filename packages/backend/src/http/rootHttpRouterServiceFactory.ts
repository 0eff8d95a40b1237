import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  createScrapeHandler,
  observeRequests,
  SCRAPE_PATH,
  Telemetry,
} from '@portico/telemetry';
import { guardUpgrades } from './guardUpgrades';
import { limitBody } from './limitBody';
import { answerNotFound, refuseUnknownRoutes } from './refuseUnknownRoutes';
import { RequestDrain } from './RequestDrain';

/**
 * The HTTP server of Backstage, with a limit on bodies, errors that programs
 * can read where nothing is, a guard before WebSockets, connections that end at
 * shutdown, and requests that are measured.
 */
export function createRootHttpRouterServiceFactory(options: {
  drain: RequestDrain;
  drainMs: number;
  telemetry: Telemetry;
}) {
  const { drain, drainMs, telemetry } = options;
  return rootHttpRouterServiceFactory({
    configure({ app, server, config, lifecycle, middleware, applyDefaults }) {
      drain.watch(server);
      guardUpgrades({ app, server, config });
      lifecycle.addShutdownHook(() => drain.begin(drainMs));
      lifecycle.addShutdownHook(() => telemetry.stop());
      if (telemetry.config.enabled || telemetry.tracer) {
        app.use(observeRequests(telemetry));
      }
      app.use(limitBody(config, middleware.error()));
      if (telemetry.config.enabled) {
        app.get(SCRAPE_PATH, createScrapeHandler(telemetry));
      }
      app.use(refuseUnknownRoutes);
      // Backstage's own answers with an empty body
      middleware.notFound = () => answerNotFound;
      applyDefaults();
    },
  });
}
