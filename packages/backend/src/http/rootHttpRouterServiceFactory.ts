import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { guardUpgrades } from './guardUpgrades';
import { limitBody } from './limitBody';
import { answerNotFound, refuseUnknownRoutes } from './refuseUnknownRoutes';
import { RequestDrain } from './RequestDrain';

/**
 * The HTTP server of Backstage, with a limit on bodies, errors that programs
 * can read where nothing is, a guard before WebSockets, and connections that
 * end at shutdown.
 */
export function createRootHttpRouterServiceFactory(options: {
  drain: RequestDrain;
  drainMs: number;
}) {
  const { drain, drainMs } = options;
  return rootHttpRouterServiceFactory({
    configure({ app, server, config, lifecycle, middleware, applyDefaults }) {
      drain.watch(server);
      guardUpgrades({ app, server, config });
      lifecycle.addShutdownHook(() => drain.begin(drainMs));
      app.use(limitBody(config, middleware.error()));
      app.use(refuseUnknownRoutes);
      // Backstage's own answers with an empty body
      middleware.notFound = () => answerNotFound;
      applyDefaults();
    },
  });
}
