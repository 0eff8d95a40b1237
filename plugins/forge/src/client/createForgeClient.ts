import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { ForgeApi } from '../api';
import { checkCalls } from './checkCalls';
import { fileCalls } from './fileCalls';
import { ForgeHttp } from './ForgeHttp';
import { historyCalls } from './historyCalls';
import { repositoryCalls } from './repositoryCalls';
import { serviceCalls } from './serviceCalls';
import { tokenCalls } from './tokenCalls';

/** The forge over its API, which is Gitea's with a few additions. */
export function createForgeClient(fetchApi: FetchApi): ForgeApi {
  const http = new ForgeHttp(fetchApi);
  return {
    ...repositoryCalls(http),
    ...fileCalls(http),
    ...historyCalls(http),
    ...checkCalls(http),
    ...serviceCalls(http),
    ...tokenCalls(http),
  };
}
