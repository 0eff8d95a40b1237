import type { Entity } from '@backstage/catalog-model';
import type { ConfigApi } from '@backstage/frontend-plugin-api';
import { forgeBases } from './forgeBases';
import { repositoryOf } from './repositoryOf';

/** Tells the entities whose code is on the forge from the others. */
export function isOnTheForge(
  config: ConfigApi | undefined,
): (entity: Entity) => boolean {
  const bases = config ? forgeBases(config) : [];
  return entity => Boolean(repositoryOf(entity, bases));
}
