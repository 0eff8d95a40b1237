import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import { isNotAllowed, messageOf } from '../../lib/errors';
import type { CatalogState } from './CatalogState';
import { faultOf } from './faultsOf';
import { CATALOG_FILE, type Apis } from './readCatalogState';

/**
 * Finds out why nothing of a file is in the catalog, which keeps no record of
 * what it could never read: it is asked to read the file without taking it.
 */
export async function tryInCatalog(
  { catalog, forge }: Apis,
  repository: ForgeRepository,
): Promise<CatalogState> {
  const file = { ref: repository.default_branch, path: CATALOG_FILE };
  const target = `${repository.html_url}/src/branch/${file.ref}/${file.path}`;
  const location = { type: 'url', target, dryRun: true };
  try {
    const { entities } = await catalog.addLocation(location);
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const { items } = await catalog.getEntitiesByRefs({ entityRefs: refs });
    const faults = items.flatMap((other, index) =>
      other && other.kind !== 'Location'
        ? {
            text: `${refs[index]} is in the catalog already, from ${other.metadata.annotations?.[ANNOTATION_LOCATION]}`,
            file,
          }
        : [],
    );
    return { entities: [], faults, reason: 'not-yet' };
  } catch (error) {
    if (isNotAllowed(error)) {
      return { entities: [], faults: [], reason: 'not-yet' };
    }
    const message = messageOf(error);
    const fault = await faultOf(forge, repository, { message, file });
    return { entities: [], faults: [fault] };
  }
}
