import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  type AuthProviderRouteHandlers,
  type OAuthEnvironmentHandler,
  sendWebMessageResponse,
} from '@backstage/plugin-auth-node';

/**
 * Hands an error at the first step to the sign-in page that opened the popup,
 * as Backstage does for the last step: else it stays in the popup as raw JSON.
 */
export function showStartErrors(
  handlers: OAuthEnvironmentHandler,
  options: { appUrl: string; logger: LoggerService; providerId: string },
): AuthProviderRouteHandlers {
  return {
    frameHandler: handlers.frameHandler.bind(handlers),
    logout: handlers.logout.bind(handlers),
    refresh: handlers.refresh.bind(handlers),
    async start(req, res) {
      try {
        await handlers.start(req, res);
      } catch (cause) {
        if (req.query.flow !== 'popup') {
          throw cause;
        }
        const error = toError(cause);
        options.logger.warn(
          `Sign-in with ${options.providerId} could not start`,
          error,
        );
        sendWebMessageResponse(res, new URL(options.appUrl).origin, {
          type: 'authorization_response',
          error,
        });
      }
    },
  };
}
