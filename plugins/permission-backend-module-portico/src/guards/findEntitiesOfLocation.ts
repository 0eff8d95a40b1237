import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS, Location } from '@backstage/catalog-client';
import {
  ANNOTATION_ORIGIN_LOCATION,
  isLocationEntity,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

// The catalog finds nothing by a longer value: then every entity is looked at.
const LONGEST_SEARCHABLE_VALUE = 200;

/**
 * Finds the refs of the entities that go when a location goes.
 *
 * Location entities only point at others and belong to nobody, so they do not
 * count.
 */
export async function findEntitiesOfLocation(
  location: Location,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<string[]> {
  const origin = stringifyLocationRef(location);
  const isSearchable = origin.length <= LONGEST_SEARCHABLE_VALUE;
  const { items } = await options.catalog.getEntities(
    {
      filter: {
        [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]: isSearchable
          ? origin
          : CATALOG_FILTER_EXISTS,
      },
      fields: [
        'kind',
        'metadata.annotations',
        'metadata.name',
        'metadata.namespace',
      ],
    },
    { credentials: options.credentials },
  );
  return items
    .filter(entity => !isLocationEntity(entity))
    .filter(
      ({ metadata }) =>
        metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] === origin,
    )
    .map(entity => stringifyEntityRef(entity));
}
