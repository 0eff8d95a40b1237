import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

// The permission backend reads bodies of up to 100 kB; a question is some 300 B.
const BATCH_SIZE = 100;

/** Whether the caller may delete each of the entities. */
export async function mayDeleteAll(
  entityRefs: string[],
  options: {
    permissions: PermissionsService;
    credentials: BackstageCredentials;
  },
): Promise<boolean> {
  for (let start = 0; start < entityRefs.length; start += BATCH_SIZE) {
    const decisions = await options.permissions.authorize(
      entityRefs.slice(start, start + BATCH_SIZE).map(resourceRef => ({
        permission: catalogEntityDeletePermission,
        resourceRef,
      })),
      { credentials: options.credentials },
    );
    if (decisions.some(({ result }) => result !== AuthorizeResult.ALLOW)) {
      return false;
    }
  }
  return true;
}
