import { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { ALLOW, decisions, DENY } from './decisions';
import { permissionTable } from './permissionTable';
import { UnknownPermissions } from './UnknownPermissions';

/**
 * Denies, then allows by the permission table; admins may do everything.
 *
 * Services never come here: the permissions service answers for them by the
 * access restrictions of their token.
 */
export class PorticoPolicy implements PermissionPolicy {
  readonly #admins: ReadonlySet<string>;
  readonly #unknownPermissions: UnknownPermissions;

  constructor(options: {
    admins: ReadonlySet<string>;
    unknownPermissions: UnknownPermissions;
  }) {
    this.#admins = options.admins;
    this.#unknownPermissions = options.unknownPermissions;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return DENY;
    }
    // `info` is read once for a whole batch of questions; asking the user info
    // service here would be a request to the auth backend for each of them.
    const { info } = user;
    if (info.ownershipEntityRefs.some(ref => this.#isAdmin(ref))) {
      return ALLOW;
    }
    if (!Object.hasOwn(permissionTable, permission.name)) {
      this.#unknownPermissions.report(permission.name);
      return DENY;
    }
    return decisions[permissionTable[permission.name]](permission, info);
  }

  #isAdmin(ref: string): boolean {
    return this.#admins.has(ref.toLocaleLowerCase('en-US'));
  }
}
