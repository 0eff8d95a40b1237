import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import type { DiscoveryApi, ProfileInfo } from '@backstage/frontend-plugin-api';
import type { PersonaList } from './lib/groupByTeam';

/** One way to sign in that is configured. */
export interface SignInOption {
  /** Auth provider id; `persona` is the list of people. */
  id: string;
  title: string;
}

/** A session as the auth backend issues it. */
export interface PersonaSession {
  profile: ProfileInfo;
  backstageIdentity: {
    token: string;
    expiresInSeconds?: number;
    identity: {
      type: 'user';
      userEntityRef: string;
      ownershipEntityRefs: string[];
    };
  };
}

/**
 * Asks the auth backend on behalf of someone who is not signed in yet: the
 * fetch API would wait for the sign-in that this is a part of.
 */
export class SignInClient {
  readonly #discoveryApi: DiscoveryApi;

  constructor(discoveryApi: DiscoveryApi) {
    this.#discoveryApi = discoveryApi;
  }

  async getOptions(signal?: AbortSignal): Promise<SignInOption[]> {
    const { providers } = await this.#request<{ providers: SignInOption[] }>(
      'sign-in/providers',
      { signal },
    );
    return providers;
  }

  async getPersonas(signal?: AbortSignal): Promise<PersonaList> {
    return this.#request('persona/personas', { signal });
  }

  async signInAs(
    userEntityRef: string,
    signal?: AbortSignal,
  ): Promise<PersonaSession> {
    return this.#request('persona/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ userEntityRef }),
      signal,
    });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('auth');
    const response = await fetch(`${baseUrl}/${path}`, {
      ...init,
      headers: { ...init.headers, 'X-Requested-With': 'XMLHttpRequest' },
    }).catch(cause => {
      throw new ServiceUnavailableError('The portal does not answer', cause);
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
