import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { OAuthAuthenticator } from '@backstage/plugin-auth-node';

function reasonOf(failure: unknown): string {
  const { cause, code, errors, message } = toError(failure);
  const [inner] = cause ? [cause] : [errors].flat();
  return inner ? reasonOf(inner) : (message || String(code)).split('\n')[0];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'what it says';
}

/**
 * Reads a provider's metadata at the start, and logs what is wrong with its
 * address: else only those who want to sign in hear of it. Nothing waits for it.
 */
export function warnOfMetadata<TContext, TProfile>(
  authenticator: OAuthAuthenticator<TContext, TProfile>,
  options: {
    readMetadata: (context: TContext) => Promise<unknown>;
    key: string;
    logger: LoggerService;
  },
): OAuthAuthenticator<TContext, TProfile> {
  const { readMetadata, key, logger } = options;
  return {
    ...authenticator,
    initialize(input) {
      const context = authenticator.initialize(input);
      readMetadata(context).catch(failure => {
        const host = hostOf(input.config.getString('metadataUrl'));
        logger.warn(
          `${key} is of no use now, so nobody can sign in with it: ${host} gave no OpenID metadata (${reasonOf(
            failure,
          )}). Correct the address, or start that server`,
        );
      });
      return context;
    },
  };
}
