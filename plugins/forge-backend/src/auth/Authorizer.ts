import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  forgeRepoCreatePermission,
  forgeRepoDeletePermission,
  forgeRepoReadPermission,
  forgeRepoWritePermission,
} from '@portico/plugin-forge-common';
import type { RepositoryCriteria } from '../database/StoredRepository';
import type { Caller } from './Caller';
import { repositoryResourceRef } from './permissionRules';
import {
  NO_RIGHTS,
  PORTAL_RIGHTS,
  PUBLIC_RIGHTS,
  readOnly,
  Rights,
} from './Rights';

const { ALLOW, CONDITIONAL } = AuthorizeResult;

function isReadOnly(caller: Caller): boolean {
  return caller.kind === 'person' && caller.token?.scope === 'read';
}

/** Asks the permission framework, once for a request, what its caller may do. */
export class Authorizer {
  readonly #applies;
  readonly #toCriteria;

  constructor(
    private readonly options: {
      permissions: PermissionsService;
      registry: PermissionsRegistryService;
      anonymousRead: boolean;
    },
  ) {
    const rules = options.registry.getPermissionRuleset(repositoryResourceRef);
    this.#applies = createConditionAuthorizer(rules);
    this.#toCriteria = createConditionTransformer(rules);
  }

  async rightsOf(caller: Caller): Promise<Rights> {
    if (caller.kind === 'system') {
      return PORTAL_RIGHTS;
    }
    if (caller.kind === 'anonymous') {
      return this.options.anonymousRead ? PUBLIC_RIGHTS : NO_RIGHTS;
    }
    const { credentials } = caller;
    const { permissions } = this.options;
    const [read, write, remove] = await permissions.authorizeConditional(
      [
        { permission: forgeRepoReadPermission },
        { permission: forgeRepoWritePermission },
        { permission: forgeRepoDeletePermission },
      ],
      { credentials },
    );
    const rights: Rights = {
      visible: this.#criteria(read),
      mayRead: repository => this.#applies(read, repository),
      // who may not see a repository may not change it
      mayWrite: repository =>
        this.#applies(read, repository) && this.#applies(write, repository),
      mayDelete: repository =>
        this.#applies(read, repository) && this.#applies(remove, repository),
    };
    return isReadOnly(caller) ? readOnly(rights) : rights;
  }

  /** Whether the caller may make repositories, for whomever. */
  async mayCreate(caller: Caller): Promise<boolean> {
    if (caller.kind === 'system' || caller.kind === 'anonymous') {
      return caller.kind === 'system';
    }
    const permission = forgeRepoCreatePermission;
    const [{ result }] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials: caller.credentials },
    );
    return result === ALLOW && !isReadOnly(caller);
  }

  #criteria(decision: PolicyDecision): RepositoryCriteria | undefined {
    if (decision.result === CONDITIONAL) {
      return this.#toCriteria(decision.conditions);
    }
    return decision.result === ALLOW ? 'all' : undefined;
  }
}
