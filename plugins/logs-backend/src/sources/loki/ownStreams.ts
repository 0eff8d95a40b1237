import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import type { LabelMatcher } from '../../logql';

/** The stream of the portal's own log, which is for those who may ask the store itself. */
const OWN_LOG = 'portico';

/** Where the API of repositories is, below the backend's address. */
const FORGE_PATH = '/api/forge';

function repositoryOf(entity: Entity, baseUrl: string): string {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  const prefix = `url:${baseUrl.replace(/\/+$/, '')}${FORGE_PATH}/`;
  if (!location.startsWith(prefix)) {
    return '';
  }
  const [owner = '', name = ''] = location.slice(prefix.length).split('/');
  return `${owner}/${name}`;
}

/**
 * What a selector of an entity may not reach in the portal's store, whatever its author wrote: the
 * portal's own log, and what the local runtime wrote of services whose repository is another than the
 * one that the catalog read the entity from.
 */
export function ownStreams(entity: Entity, baseUrl: string): LabelMatcher[] {
  const repository = repositoryOf(entity, baseUrl);
  // names of the forge have no other special character than the dot
  const value = repository && `|${repository.replaceAll('.', '\\.')}`;
  return [
    { name: 'service', operator: '!=', value: OWN_LOG },
    { name: 'repository', operator: repository ? '=~' : '=', value },
  ];
}
