import { useRouteRef } from '@backstage/frontend-plugin-api';
import { repositoryPaths } from '../../lib/paths';
import { repositoryRouteRef, rootRouteRef, tokensRouteRef } from '../../routes';

/** The addresses of the forge's pages, wherever the app has mounted them. */
export function useForgePaths() {
  const root = useRouteRef(rootRouteRef);
  const repository = useRouteRef(repositoryRouteRef);
  const tokens = useRouteRef(tokensRouteRef);
  return {
    list: root?.() ?? '/forge',
    tokens: tokens?.() ?? '/forge/tokens',
    repository: (owner: string, name: string) =>
      repositoryPaths(
        repository?.({ owner, name }) ?? `/forge/${owner}/${name}`,
      ),
  };
}
