import { isUserEntity } from '@backstage/catalog-model';
import {
  InputError,
  isError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  type AuthProviderFactory,
  type AuthResolverContext,
  type ClientAuthResponse,
  prepareBackstageIdentityResponse,
} from '@backstage/plugin-auth-node';
import { readPersonaRef } from './lib/readPersonaRef';
import type { PersonaDirectory } from './services/PersonaDirectory';

type Session = ClientAuthResponse<Record<string, never>>;

/**
 * The `persona` provider: `POST refresh` with `{ "userEntityRef": "user:…" }`
 * answers a session of that User. It has no other step, since there is nothing
 * to prove, and no cookie: the page remembers whom it asked for.
 */
export function createPersonaProviderFactory(
  directory: Pick<PersonaDirectory, 'settled'>,
): AuthProviderFactory {
  return ({ resolverContext }) => ({
    async start() {
      throw new NotImplementedError('The persona provider has no start page');
    },
    async frameHandler() {
      throw new NotImplementedError('The persona provider has no frame');
    },
    async refresh(req, res) {
      const userEntityRef = readPersonaRef(req.body);
      res.json(await signIn(userEntityRef, resolverContext, directory));
    },
  });
}

async function signIn(
  userEntityRef: string,
  context: AuthResolverContext,
  directory: Pick<PersonaDirectory, 'settled'>,
): Promise<Session> {
  try {
    const { entity } = await context.findCatalogUser({
      entityRef: userEntityRef,
    });
    if (!isUserEntity(entity)) {
      throw new InputError(`"${userEntityRef}" is not a User`);
    }
    const identity = await context.signInWithCatalogUser({
      entityRef: userEntityRef,
    });
    const { displayName, email, picture } = entity.spec.profile ?? {};
    return {
      profile: {
        displayName: displayName ?? entity.metadata.name,
        email,
        picture,
      },
      providerInfo: {},
      backstageIdentity: prepareBackstageIdentityResponse(identity),
    };
  } catch (error) {
    if (!isError(error) || error.name !== 'NotFoundError') {
      throw error;
    }
    if (!directory.settled) {
      throw new ServiceUnavailableError(
        `The portal has just started and has not read "${userEntityRef}" into the catalog yet: try again in a few seconds`,
      );
    }
    throw new NotFoundError(
      `The catalog has no "${userEntityRef}" (any more): choose someone else`,
    );
  }
}
