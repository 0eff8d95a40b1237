import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { type Config, ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { RepositoryTarget } from './RepositoryTarget';

const FORGE = 'forge';

const withoutSlash = (url: string) => url.replace(/\/+$/, '');

/**
 * The integrations to reach a repository with. The portal's own git host knows
 * whoever runs the task, so there it is them, and not the portal, who need the
 * right to do what the template does. Other hosts know the portal only.
 */
export async function actAsCaller(options: {
  auth: AuthService;
  config: Config;
  integrations: ScmIntegrations;
  target: RepositoryTarget;
  caller: BackstageCredentials;
}): Promise<ScmIntegrations> {
  const { auth, config, integrations, target, caller } = options;
  const gitea = integrations.gitea.byHost(target.host)?.config;
  const backend = withoutSlash(config.getString('backend.baseUrl'));
  if (
    !gitea?.baseUrl ||
    withoutSlash(gitea.baseUrl) !== `${backend}/api/${FORGE}`
  ) {
    return integrations;
  }
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: caller,
    targetPluginId: FORGE,
  });
  const { host, baseUrl } = gitea;
  const account = { username: 'portal', password: token };
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: { gitea: [{ host, baseUrl, ...account }] },
    }),
  );
}
