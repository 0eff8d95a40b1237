import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  logsPushPermission,
  logsQueryPermission,
} from '@portico/plugin-logs-common';
import type { Request } from 'express';
import { timingSafeEqual } from 'node:crypto';
import { hashToken, PushAccess } from '../config/readPushAccess';

/** The secret of a bearer token, or the password of Basic, as agents send it. */
function readSecret(header: string | undefined): string | undefined {
  const [, scheme, value] = /^(\w+) +(\S+)$/.exec(header ?? '') ?? [];
  if (scheme?.toLowerCase() === 'bearer') {
    return value;
  }
  if (scheme?.toLowerCase() === 'basic') {
    const text = Buffer.from(value, 'base64').toString('utf8');
    return text.slice(text.indexOf(':') + 1);
  }
  return undefined;
}

/** Who may use the store's own API. */
export class LokiAccess {
  constructor(
    private readonly options: {
      httpAuth: HttpAuthService;
      permissions: PermissionsService;
      push: PushAccess;
    },
  ) {}

  /** @throws AuthenticationError, NotAllowedError */
  async checkPush(req: Request): Promise<void> {
    const { push } = this.options;
    const secret = readSecret(req.headers.authorization);
    if (secret === undefined && push.anonymous) {
      return;
    }
    if (secret !== undefined && this.#isPushToken(secret)) {
      return;
    }
    await this.#check(req, logsPushPermission);
  }

  /** @throws AuthenticationError, NotAllowedError */
  async checkQuery(req: Request): Promise<void> {
    await this.#check(req, logsQueryPermission);
  }

  #isPushToken(secret: string): boolean {
    const hash = Buffer.from(hashToken(secret));
    return this.options.push.tokenHashes.some(it =>
      timingSafeEqual(Buffer.from(it), hash),
    );
  }

  async #check(req: Request, permission: BasicPermission): Promise<void> {
    const { httpAuth, permissions } = this.options;
    if (/^basic /i.test(req.headers.authorization ?? '')) {
      throw new AuthenticationError(
        'These credentials are not valid: the password must be one of logs.push.tokens, which are for pushing only',
      );
    }
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`This takes the permission ${permission.name}`);
    }
  }
}
