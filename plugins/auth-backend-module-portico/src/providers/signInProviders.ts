import {
  githubAuthenticator,
  githubSignInResolvers,
} from '@backstage/plugin-auth-backend-module-github-provider';
import {
  gitlabAuthenticator,
  gitlabSignInResolvers,
} from '@backstage/plugin-auth-backend-module-gitlab-provider';
import {
  googleAuthenticator,
  googleSignInResolvers,
} from '@backstage/plugin-auth-backend-module-google-provider';
import {
  microsoftAuthenticator,
  microsoftSignInResolvers,
} from '@backstage/plugin-auth-backend-module-microsoft-provider';
import { oidcSignInResolvers } from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  oktaAuthenticator,
  oktaSignInResolvers,
} from '@backstage/plugin-auth-backend-module-okta-provider';
import type { AuthProviderFactory } from '@backstage/plugin-auth-node';
import type { Config } from '@backstage/config';
import { createProviderFactory } from './createProviderFactory';
import { oidcClaims } from './oidcClaims';
import { passportClaims } from './passportClaims';
import { reconnectingOidcAuthenticator } from './reconnectingOidcAuthenticator';

/** A way to sign in: what the page calls it, and what does the work. */
export interface SignInProvider {
  title: string;
  factory: AuthProviderFactory;
}

/** Every provider that configuration alone can turn on, by auth provider id. */
export const signInProviders: Record<string, SignInProvider> = {
  oidc: {
    title: 'OpenID Connect',
    factory: createProviderFactory({
      authenticator: reconnectingOidcAuthenticator,
      readMetadata: connector => connector.connect(),
      resolvers: oidcSignInResolvers,
      claims: oidcClaims,
      ownsUserNames: () => true,
    }),
  },
  github: {
    title: 'GitHub',
    factory: createProviderFactory({
      authenticator: githubAuthenticator,
      resolvers: githubSignInResolvers,
      claims: passportClaims,
      ownsUserNames: config => config.has('enterpriseInstanceUrl'),
      loginAnnotation: () => 'github.com/user-login',
    }),
  },
  gitlab: {
    title: 'GitLab',
    factory: createProviderFactory({
      authenticator: gitlabAuthenticator,
      resolvers: gitlabSignInResolvers,
      claims: passportClaims,
      ownsUserNames: config => gitlabHost(config) !== 'gitlab.com',
      loginAnnotation: config => `${gitlabHost(config)}/user-login`,
    }),
  },
  google: {
    title: 'Google',
    factory: createProviderFactory({
      authenticator: googleAuthenticator,
      resolvers: googleSignInResolvers,
      claims: passportClaims,
    }),
  },
  microsoft: {
    title: 'Microsoft',
    factory: createProviderFactory({
      authenticator: microsoftAuthenticator,
      resolvers: microsoftSignInResolvers,
      claims: passportClaims,
    }),
  },
  okta: {
    title: 'Okta',
    factory: createProviderFactory({
      authenticator: oktaAuthenticator,
      resolvers: oktaSignInResolvers,
      claims: passportClaims,
      ownsUserNames: () => true,
    }),
  },
};

function gitlabHost(config: Config): string {
  return new URL(config.getOptionalString('audience') ?? 'https://gitlab.com')
    .host;
}
