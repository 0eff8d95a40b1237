import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import type { GiteaIntegrationConfig } from '@backstage/integration';
import { GiteaEntityProvider } from '@backstage/plugin-catalog-backend-module-gitea';
import type { JsonObject } from '@backstage/types';

/** The branch that the official class writes, whatever a repository calls its own. */
export const ASSUMED_BRANCH = 'main';

function configFor(forge: GiteaIntegrationConfig, owner: string) {
  const provider = {
    host: forge.host,
    organization: owner,
    branch: ASSUMED_BRANCH,
  };
  return new ConfigReader({
    integrations: { gitea: [{ ...forge } as JsonObject] },
    // its name is not the owner's: names of configuration are narrower
    catalog: { providers: { gitea: { forge: provider } } },
  });
}

/** What the official class says every time is worth a line for those who look for it. */
function muffle(logger: LoggerService, onError: (message: string) => void) {
  const debug = (message: string) => logger.debug(message);
  const muffled: LoggerService = {
    error: onError,
    warn: debug,
    info: debug,
    debug,
    child: () => muffled,
  };
  return muffled;
}

/**
 * Has the official provider for Gitea look through the repositories of one
 * owner, once.
 *
 * @returns the addresses of their `catalog-info.yaml`, on the branch `main`
 * @throws what the provider only logs
 */
export async function discoverLocations(options: {
  forge: GiteaIntegrationConfig;
  owner: string;
  logger: LoggerService;
}): Promise<string[]> {
  const { forge, owner, logger } = options;
  let found: string[] | undefined;
  let failure = 'it ended without a result';
  const [provider] = GiteaEntityProvider.fromConfig(configFor(forge, owner), {
    logger: muffle(logger, message => {
      failure = message;
    }),
    schedule: {
      run: async ({ fn }) => {
        await fn(new AbortController().signal);
      },
    },
  });
  await provider.connect({
    async applyMutation(mutation) {
      found =
        mutation.type === 'full'
          ? mutation.entities.map(({ entity }) => String(entity.spec?.target))
          : undefined;
    },
    refresh: async () => undefined,
  });
  if (!found) {
    throw new Error(failure);
  }
  return found;
}
