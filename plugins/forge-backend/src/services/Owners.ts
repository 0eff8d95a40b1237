import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Caller } from '../auth/Caller';
import { checkName } from './names';

/** Whom commits are by that no person makes. */
export const PORTAL_AUTHOR = { name: 'Portal', email: 'portal@localhost' };

/** The groups and people of the catalog, who own repositories. */
export class Owners {
  constructor(
    private readonly options: { auth: AuthService; catalog: CatalogService },
  ) {}

  /** The name as the catalog writes it; nothing for who is not there. */
  async find(owner: string): Promise<string | undefined> {
    checkName('owner', owner);
    const { auth, catalog } = this.options;
    // that there is a team of this name is no secret, and the account that
    // templates publish with is nobody of the catalog
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: ['group', 'user'].map(kind =>
          stringifyEntityRef({ kind, name: owner }),
        ),
        fields: ['metadata.name'],
      },
      { credentials },
    );
    return items.find(item => item)?.metadata.name;
  }

  /** Whether the catalog has read people yet. */
  async isAnyoneThere(): Promise<boolean> {
    const { auth, catalog } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.queryEntities(
      { filter: { kind: 'user' }, fields: ['metadata.name'], limit: 1 },
      { credentials },
    );
    return items.length > 0;
  }

  /** @throws InputError for an owner who is not in the catalog. */
  async require(owner: string): Promise<string> {
    const found = await this.find(owner);
    if (!found) {
      throw new InputError(
        `There is no group or user '${owner}' in the catalog to own a repository`,
      );
    }
    return found;
  }

  /** Whom the commits are by that a caller makes in the browser. */
  async authorFor(caller: Caller): Promise<{ name: string; email: string }> {
    if (caller.kind !== 'person') {
      return PORTAL_AUTHOR;
    }
    const { catalog } = this.options;
    const { userRef, credentials } = caller;
    const entity = await catalog.getEntityByRef(userRef, { credentials });
    const name = userRef.slice(userRef.indexOf('/') + 1);
    const profile = entity?.spec?.profile as
      | { displayName?: string; email?: string }
      | undefined;
    return {
      name: profile?.displayName ?? name,
      email: profile?.email ?? `${name}@localhost`,
    };
  }
}
