import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  pipelinesRunReadPermission,
  pipelinesRunTriggerPermission,
} from '@portico/plugin-pipelines-common';

/** Asks the permission framework what somebody may do. */
export class Access {
  constructor(private readonly permissions: PermissionsService) {}

  /** @throws NotAllowedError */
  async mayRead(credentials: BackstageCredentials): Promise<void> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: pipelinesRunReadPermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see pipelines: an administrator gives you the permission ${pipelinesRunReadPermission.name}`,
      );
    }
  }

  /** @throws NotAllowedError */
  async mayTrigger(
    credentials: BackstageCredentials,
    resourceRef: string,
  ): Promise<void> {
    const permission = pipelinesRunTriggerPermission;
    const [{ result }] = await this.permissions.authorize(
      [{ permission, resourceRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not start, repeat or cancel the runs of ${resourceRef}: its owners do that`,
      );
    }
  }
}
