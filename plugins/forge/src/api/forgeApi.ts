import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ChecksApi } from './ChecksApi';
import type { FilesApi } from './FilesApi';
import type { HistoryApi } from './HistoryApi';
import type { RepositoriesApi } from './RepositoriesApi';
import type { ServicesApi } from './ServicesApi';
import type { TokensApi } from './TokensApi';

/** The forge as the pages see it. Every method throws a `ResponseError` when the backend refuses. */
export type ForgeApi = RepositoriesApi &
  FilesApi &
  HistoryApi &
  ChecksApi &
  ServicesApi &
  TokensApi;

export const forgeApiRef = createApiRef<ForgeApi>().with({
  id: 'plugin.forge.api',
  pluginId: 'forge',
});
