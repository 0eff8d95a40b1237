import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims } from 'oidc-provider';

export const CLIENT = { clientId: 'portico', clientSecret: 'a-client-secret' };

/** A certified OpenID provider on a free port of loopback. */
export interface RunningProvider {
  metadataUrl: string;
  stop(): Promise<void>;
}

/** Starts a provider where anyone in `accounts` signs in under their key. */
export async function startOidcProvider(
  accounts: Record<string, Omit<AccountClaims, 'sub'>>,
  port = 0,
): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(port, '127.0.0.1', () => resolve()),
  );
  const address = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        // Of a native client the port is not compared, and here it is not known.
        application_type: 'native',
        redirect_uris: ['http://localhost/api/auth/oidc/handler/frame'],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts[id] }),
    }),
  });
  server.on('request', provider.callback());
  return {
    metadataUrl: `${issuer}/.well-known/openid-configuration`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
