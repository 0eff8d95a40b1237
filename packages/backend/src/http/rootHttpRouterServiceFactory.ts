import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { limitBody } from './limitBody';
import { RequestDrain } from './RequestDrain';

/**
 * The HTTP server of Backstage, with a limit on bodies, and connections that
 * end at shutdown.
 */
export function createRootHttpRouterServiceFactory(options: {
  drain: RequestDrain;
  drainMs: number;
}) {
  const { drain, drainMs } = options;
  return rootHttpRouterServiceFactory({
    configure({ app, server, config, lifecycle, applyDefaults }) {
      drain.watch(server);
      lifecycle.addShutdownHook(() => drain.begin(drainMs));
      app.use(limitBody(config));
      applyDefaults();
    },
  });
}
