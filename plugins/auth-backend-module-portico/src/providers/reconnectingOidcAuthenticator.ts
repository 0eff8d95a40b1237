import { type Config, ConfigReader } from '@backstage/config';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  oidcAuthenticator,
  type OidcAuthResult,
} from '@backstage/plugin-auth-backend-module-oidc-provider';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';

type Connection = ReturnType<typeof oidcAuthenticator.initialize>;

interface Connector {
  connect(): Promise<Connection>;
}

/**
 * The OpenID Connect authenticator of Backstage, with two differences: it reads
 * the provider's metadata again after a failure, where the original fails until
 * the portal is restarted; and it lets the provider show its sign-in form
 * unless `prompt` says otherwise, where the original asks for `prompt=none`.
 */
export const reconnectingOidcAuthenticator = createOAuthAuthenticator<
  Connector,
  OidcAuthResult
>({
  defaultProfileTransform: oidcAuthenticator.defaultProfileTransform,
  scopes: oidcAuthenticator.scopes,
  initialize({ callbackUrl, config }) {
    return createConnector(config.getString('metadataUrl'), () =>
      oidcAuthenticator.initialize({ callbackUrl, config: withPrompt(config) }),
    );
  },
  async start(input, connector) {
    return oidcAuthenticator.start(input, await connector.connect());
  },
  async authenticate(input, connector) {
    return oidcAuthenticator.authenticate(input, await connector.connect());
  },
  async refresh(input, connector) {
    return oidcAuthenticator.refresh(input, await connector.connect());
  },
  async logout(input, connector) {
    return oidcAuthenticator.logout?.(input, await connector.connect());
  },
});

function withPrompt(config: Config): Config {
  return new ConfigReader({ prompt: 'auto', ...config.get<object>() });
}

function createConnector(
  metadataUrl: string,
  initialize: () => Connection,
): Connector {
  let current: Connection | undefined = initialize();
  // A failure at the start is told to whoever asks, and tried again then.
  current.promise.catch(() => {});
  return {
    async connect() {
      current ??= initialize();
      const attempt = current;
      try {
        const { client } = await attempt.promise;
        if (!client.issuer.metadata.authorization_endpoint) {
          throw new NotFoundError('it names no authorization_endpoint');
        }
        return attempt;
      } catch (error) {
        if (current === attempt) {
          current = undefined;
        }
        throw new ServiceUnavailableError(
          `The OpenID provider did not answer with its metadata (${metadataUrl}): try again later`,
          error,
        );
      }
    },
  };
}
