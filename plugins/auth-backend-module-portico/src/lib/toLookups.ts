import type { AuthResolverCatalogUserQuery } from '@backstage/plugin-auth-node';
import type { Identity } from './Identity';

/** One place in the catalog where the User may be found. */
export interface Lookup {
  query: AuthResolverCatalogUserQuery;
  /** What is looked for, such as `metadata.name "mara"`. */
  text: string;
}

const ENTITY_NAME = /^[a-z0-9]+([-_.][a-z0-9]+)*$/i;
const MAX_NAME_LENGTH = 63;

/** Where to look for the User of an identity, in this order. */
export function toLookups(identity: Identity): Lookup[] {
  const { email, userName, ownsUserNames, loginAnnotation } = identity;
  const lookups: Lookup[] = [];
  if (email) {
    lookups.push({
      query: { filter: { 'spec.profile.email': email } },
      text: `spec.profile.email "${email}"`,
    });
  }
  if (userName && loginAnnotation) {
    lookups.push({
      query: { annotations: { [loginAnnotation]: userName } },
      text: `the annotation ${loginAnnotation} "${userName}"`,
    });
  }
  if (userName && ownsUserNames && canBeEntityName(userName)) {
    lookups.push({
      query: { entityRef: { name: userName } },
      text: `metadata.name "${userName}"`,
    });
  }
  return lookups;
}

function canBeEntityName(userName: string): boolean {
  return userName.length <= MAX_NAME_LENGTH && ENTITY_NAME.test(userName);
}
