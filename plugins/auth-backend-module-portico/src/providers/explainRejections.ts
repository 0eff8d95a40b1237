import { ForwardedError, toError } from '@backstage/errors';
import type { OAuthAuthenticator } from '@backstage/plugin-auth-node';

/** How providers say that they do not know the portal itself. */
const REFUSES_CLIENT =
  /invalid_client|unauthorized_client|client_id and\/or client_secret|client_secret|obtain access token/i;

/** Says which provider refused a sign-in, and what to check when it is us. */
export function explainRejections<TContext, TProfile>(
  providerId: string,
  authenticator: OAuthAuthenticator<TContext, TProfile>,
): OAuthAuthenticator<TContext, TProfile> {
  return {
    ...authenticator,
    async authenticate(input, context) {
      try {
        return await authenticator.authenticate(input, context);
      } catch (cause) {
        const { message } = toError(cause);
        const hint = REFUSES_CLIENT.test(message)
          ? `. ${providerId} does not accept this portal: check clientId and clientSecret under auth.providers.${providerId}`
          : '';
        throw new ForwardedError(
          `Sign-in with ${providerId} failed${hint}`,
          cause,
        );
      }
    },
  };
}
