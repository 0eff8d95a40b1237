import type { ScmIntegrationRegistry } from '@backstage/integration';

const FILE = 'catalog-info.yaml';

/**
 * The address of catalog-info.yaml among the files of a repository.
 *
 * Only Azure DevOps names a file by a query. Elsewhere the file lies below the
 * page, which `resolveUrl` of an integration misses for Gitea.
 */
export function getCatalogInfoUrl(
  repoContentsUrl: string,
  integrations: ScmIntegrationRegistry,
): string {
  if (integrations.byUrl(repoContentsUrl)?.type === 'azure') {
    return integrations.resolveUrl({ url: `/${FILE}`, base: repoContentsUrl });
  }
  const folder = new URL(repoContentsUrl);
  const { search } = folder;
  folder.pathname = folder.pathname.replace(/\/?$/, '/');
  const file = new URL(FILE, folder);
  file.search = search;
  return file.toString();
}
