import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { isGone } from '../lib/readError';
import type { PersonaSession, SignInClient } from '../SignInClient';

/** How long before its end a token is replaced. */
const MARGIN_MS = 5 * 60_000;

/** What a session of which the end is unknown is taken to last. */
const DEFAULT_SECONDS = 10 * 60;

interface Held {
  session: PersonaSession;
  refreshAt: number;
  endsAt: number;
}

interface PersonaIdentityOptions {
  client: Pick<SignInClient, 'signInAs'>;
  session: PersonaSession;
  /** Called when the person is no longer in the catalog. */
  onGone(error: unknown): void;
  onSignOut(): void;
}

/** The identity of a person of the catalog, with a token that is always fresh. */
export class PersonaIdentity implements IdentityApi {
  readonly #options: PersonaIdentityOptions;
  #held: Held;
  #refresh: Promise<PersonaSession> | undefined;

  constructor(options: PersonaIdentityOptions) {
    this.#options = options;
    this.#held = hold(options.session);
  }

  async getProfileInfo() {
    return (await this.#session()).profile;
  }

  async getBackstageIdentity() {
    return (await this.#session()).backstageIdentity.identity;
  }

  async getCredentials() {
    return { token: (await this.#session()).backstageIdentity.token };
  }

  async signOut() {
    this.#options.onSignOut();
  }

  async #session(): Promise<PersonaSession> {
    if (Date.now() < this.#held.refreshAt) {
      return this.#held.session;
    }
    this.#refresh ??= this.#renew().finally(() => {
      this.#refresh = undefined;
    });
    return this.#refresh;
  }

  async #renew(): Promise<PersonaSession> {
    const { userEntityRef } = this.#held.session.backstageIdentity.identity;
    try {
      const session = await this.#options.client.signInAs(userEntityRef);
      this.#held = hold(session);
      return session;
    } catch (error) {
      if (isGone(error)) {
        this.#options.onGone(error);
      } else if (Date.now() < this.#held.endsAt) {
        return this.#held.session;
      }
      throw error;
    }
  }
}

function hold(session: PersonaSession): Held {
  const { expiresInSeconds = DEFAULT_SECONDS } = session.backstageIdentity;
  const endsAt = Date.now() + expiresInSeconds * 1000;
  return { session, endsAt, refreshAt: endsAt - MARGIN_MS };
}
