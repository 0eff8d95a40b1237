import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Location } from '@backstage/catalog-client';
import {
  ANNOTATION_ORIGIN_LOCATION,
  isLocationEntity,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Finds the refs of the entities that go when a location goes.
 *
 * Location entities only point at others and have no owner, so they count only
 * when there is nothing else, which leaves such a location to admins.
 */
export async function findEntitiesOfLocation(
  location: Location,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<string[]> {
  const { items } = await options.catalog.getEntities(
    {
      filter: {
        [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]:
          stringifyLocationRef(location),
      },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials: options.credentials },
  );
  const owned = items.filter(entity => !isLocationEntity(entity));
  return owned.length > 0
    ? owned.map(entity => stringifyEntityRef(entity))
    : [location.entityRef];
}
