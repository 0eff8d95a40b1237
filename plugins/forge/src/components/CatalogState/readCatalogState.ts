import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import type { ForgeApi } from '../../api';
import type { CatalogState } from './CatalogState';
import { faultsOf } from './faultsOf';
import { tryInCatalog } from './tryInCatalog';

export type Apis = { catalog: CatalogApi; forge: ForgeApi };

export const CATALOG_FILE = 'catalog-info.yaml';

/** What the catalog has from a repository, and failing that, why it has nothing. */
export async function readCatalogState(
  apis: Apis,
  repository: ForgeRepository,
): Promise<CatalogState> {
  const { items } = await apis.catalog.queryEntities({
    query: {
      [`metadata.annotations.${ANNOTATION_LOCATION}`]: {
        $hasPrefix: `url:${repository.html_url}/`,
      },
    },
    limit: 100,
  });
  const entities = items.filter(({ kind }) => kind !== 'Location');
  const faults = await faultsOf(apis.forge, repository, items);
  if (entities.length > 0 || faults.length > 0) {
    return { entities, faults };
  }
  const id = { owner: repository.owner.login, name: repository.name };
  const root = { ref: repository.default_branch, path: '' };
  const files = await apis.forge.getContents(id, root);
  return Array.isArray(files) && files.some(file => file.path === CATALOG_FILE)
    ? tryInCatalog(apis, repository)
    : { entities, faults, reason: 'no-file' };
}
