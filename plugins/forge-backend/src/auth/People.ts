import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, ResponseError } from '@backstage/errors';
import { PERSON_HEADER, PROVIDER_ID } from '../identity/personIdentityModule';

const KEPT_MS = 5 * 60_000;
const MAX_KEPT = 1_000;

/**
 * Signs in the people whom personal access tokens stand for, so that they may
 * with a token what they may in the portal, and no more when they change teams.
 */
export class People {
  readonly #kept = new Map<
    string,
    { credentials: Promise<BackstageCredentials>; until: number }
  >();

  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
    },
  ) {}

  /** @throws AuthenticationError for people who are gone. */
  async credentialsOf(userRef: string): Promise<BackstageCredentials> {
    const kept = this.#kept.get(userRef);
    if (kept && kept.until > Date.now()) {
      return kept.credentials;
    }
    if (this.#kept.size >= MAX_KEPT) {
      this.#kept.clear();
    }
    const credentials = this.#signIn(userRef);
    this.#kept.set(userRef, { credentials, until: Date.now() + KEPT_MS });
    credentials.catch(() => this.#kept.delete(userRef));
    return credentials;
  }

  async #signIn(userRef: string): Promise<BackstageCredentials> {
    const { auth, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'auth',
    });
    const baseUrl = await discovery.getBaseUrl('auth');
    const response = await fetch(`${baseUrl}/${PROVIDER_ID}/refresh`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, [PERSON_HEADER]: userRef },
    });
    if (!response.ok) {
      throw new AuthenticationError(
        `${userRef}, whose token this is, cannot sign in to the portal`,
        await ResponseError.fromResponse(response),
      );
    }
    const { backstageIdentity } = await response.json();
    return auth.authenticate(backstageIdentity.token);
  }
}
