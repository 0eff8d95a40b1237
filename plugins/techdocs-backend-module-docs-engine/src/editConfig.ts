import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import type { BuildTask } from './builds/BuildTask';

/** Hosts whose addresses of a folder lead on to an address where a file in it can be changed. */
const HOSTS = ['github', 'gitlab', 'bitbucketServer', 'gitea', 'harness'];

/** Where the sources of a site can be changed, when they came from a git host. */
export function editConfig(
  location: GeneratorRunOptions['parsedLocationAnnotation'],
  integrations: ScmIntegrationRegistry,
): BuildTask['options']['edit'] {
  if (location?.type !== 'url') {
    return undefined;
  }
  const { target } = location;
  const integration = integrations.byUrl(target);
  if (!integration || !HOSTS.includes(integration.type)) {
    return undefined;
  }
  const folder = integration.resolveUrl({
    url: './',
    base: target.replace(/\/?$/, '/'),
  });
  return { repoUrl: target, projectUri: integration.resolveEditUrl(folder) };
}
