import { NotFoundError } from '@backstage/errors';
import type { ApiHolder, IdentityApi } from '@backstage/frontend-plugin-api';
import { messageOf } from '../lib/readError';
import {
  forgetSignIn,
  leaveNotice,
  type SignInChoice,
} from '../lib/rememberedSignIn';
import { providerApiRefs } from '../providerApiRefs';
import type { SignInClient } from '../SignInClient';
import { createProviderIdentity } from './createProviderIdentity';
import { PersonaIdentity } from './PersonaIdentity';

interface OpenSessionOptions {
  apis: ApiHolder;
  client: SignInClient;
  signal?: AbortSignal;
  /** Goes on with an earlier session, and opens no window for a new one. */
  resume?: boolean;
}

/** Signs in the chosen way. */
export async function openSession(
  choice: SignInChoice,
  options: OpenSessionOptions,
): Promise<IdentityApi> {
  return choice.userEntityRef
    ? openPersonaSession(choice.userEntityRef, options)
    : openProviderSession(choice.providerId, options);
}

async function openPersonaSession(
  userEntityRef: string,
  { client, signal }: OpenSessionOptions,
): Promise<IdentityApi> {
  return new PersonaIdentity({
    client,
    session: await client.signInAs(userEntityRef, signal),
    onGone: error => {
      forgetSignIn();
      leaveNotice(messageOf(error));
      window.location.reload();
    },
    onSignOut: forgetSignIn,
  });
}

async function openProviderSession(
  providerId: string,
  { apis, resume }: OpenSessionOptions,
): Promise<IdentityApi> {
  const apiRef = providerApiRefs[providerId];
  const authApi = apiRef && apis.get(apiRef);
  if (!authApi) {
    throw new NotFoundError(`This portal knows no provider "${providerId}"`);
  }
  const response = await authApi.getBackstageIdentity(
    resume ? { optional: true } : { instantPopup: true },
  );
  const profile = response && (await authApi.getProfile({ optional: true }));
  if (!response || !profile) {
    throw new NotFoundError(
      `The session with ${providerId} has ended: sign in again`,
    );
  }
  return createProviderIdentity({
    authApi,
    response,
    profile,
    onSignOut: forgetSignIn,
  });
}
