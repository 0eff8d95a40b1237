import {
  coreServices,
  createServiceFactory,
  RootHealthService,
} from '@backstage/backend-plugin-api';
import { DatabaseProbe } from './DatabaseProbe';

type State = 'starting' | 'up' | 'stopping';

const MESSAGES: Record<Exclude<State, 'up'>, string> = {
  starting: 'Backend has not started yet',
  stopping: 'Backend is shutting down',
};

const OK = { status: 200, payload: { status: 'ok' } };

function unavailable(message: string) {
  return { status: 503, payload: { status: 'error', message } };
}

/**
 * Health as Kubernetes asks for it: alive while the process answers, ready
 * while it is started, not stopping, and its databases answer.
 */
export function createRootHealthServiceFactory(probe: DatabaseProbe) {
  return createServiceFactory({
    service: coreServices.rootHealth,
    deps: { lifecycle: coreServices.rootLifecycle },
    factory({ lifecycle }): RootHealthService {
      let state: State = 'starting';
      lifecycle.addStartupHook(() => {
        state = 'up';
      });
      lifecycle.addBeforeShutdownHook(() => {
        state = 'stopping';
      });
      return {
        getLiveness: async () => OK,
        getReadiness: async () => {
          if (state !== 'up') {
            return unavailable(MESSAGES[state]);
          }
          return (await probe.answers())
            ? OK
            : unavailable('The database does not answer');
        },
      };
    },
  });
}
