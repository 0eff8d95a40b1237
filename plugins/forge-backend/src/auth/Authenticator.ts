import type {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import type { Request } from 'express';
import type { ForgeConfig } from '../config/readForgeConfig';
import type { TokenService } from '../services/TokenService';
import type { Caller } from './Caller';
import type { People } from './People';
import { readAuthorization } from './readAuthorization';
import { isSame, TOKEN_PREFIX } from './secrets';

const BACKSTAGE_TOKEN = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** Finds out who sends a request. */
export class Authenticator {
  constructor(
    private readonly options: {
      auth: AuthService;
      httpAuth: HttpAuthService;
      people: People;
      tokens: TokenService;
      system: ForgeConfig['system'];
    },
  ) {}

  /** @throws AuthenticationError for credentials that are not valid. */
  async authenticate(req: Request): Promise<Caller> {
    const given = readAuthorization(req.headers.authorization);
    if (given.scheme === 'none') {
      if (req.headers.authorization) {
        throw new AuthenticationError(
          'The Authorization header is none that the forge knows: send Basic or Bearer',
        );
      }
      return { kind: 'anonymous' };
    }
    if (given.scheme === 'basic') {
      const { username, password } = given;
      // git asks for two, and some clients send a token as the name
      return this.#fromSecret(username, password || username);
    }
    if (given.token.startsWith(TOKEN_PREFIX)) {
      return this.#fromToken(given.token);
    }
    return this.#fromBackstage(req);
  }

  async #fromSecret(username: string, password: string): Promise<Caller> {
    const { system, auth } = this.options;
    if (system) {
      const sameName = isSame(username, system.username);
      const samePassword = isSame(password, system.password);
      if (sameName && samePassword) {
        const credentials = await auth.getOwnServiceCredentials();
        return { kind: 'system', credentials };
      }
    }
    if (password.startsWith(TOKEN_PREFIX)) {
      return this.#fromToken(password);
    }
    if (BACKSTAGE_TOKEN.test(password)) {
      // what the portal itself sends where only Basic is understood
      return this.#toCaller(await auth.authenticate(password));
    }
    throw new AuthenticationError(
      'These credentials are not valid here: give a personal access token as the password; tokens are made in the settings of the portal',
    );
  }

  async #fromToken(secret: string): Promise<Caller> {
    const token = await this.options.tokens.verify(secret);
    const { userRef, id, scope } = token;
    const credentials = await this.options.people.credentialsOf(userRef);
    return { kind: 'person', credentials, userRef, token: { id, scope } };
  }

  async #fromBackstage(req: Request): Promise<Caller> {
    return this.#toCaller(
      await this.options.httpAuth.credentials(req, {
        allow: ['user', 'service'],
      }),
    );
  }

  #toCaller(credentials: BackstageCredentials): Caller {
    const { auth } = this.options;
    if (auth.isPrincipal(credentials, 'user')) {
      const userRef = credentials.principal.userEntityRef;
      return { kind: 'person', credentials, userRef };
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return { kind: 'service', credentials };
    }
    throw new AuthenticationError('The forge knows people and services only');
  }
}
