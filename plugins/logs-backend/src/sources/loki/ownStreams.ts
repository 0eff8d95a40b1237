import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { LabelMatcher } from '../../logql';
import { OWN_LOG } from '../../ownLog/ownLog';

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

const asksForOwnLog = ({ name, operator, value }: LabelMatcher) =>
  name === 'service' && operator === '=' && value === OWN_LOG;

/**
 * What a selector of an entity may not reach in the portal's store, whatever its author wrote: what the
 * local runtime wrote of services whose repository is another than the one that the catalog read the
 * entity from, and the portal's own log, unless who reads may ask the store itself.
 *
 * @param chosen - the entity's own selector
 * @throws NotAllowedError when that is the portal's own log
 */
export function ownStreams(
  entity: Entity,
  chosen: LabelMatcher[],
  { baseUrl, mayReadAll }: { baseUrl: string; mayReadAll: boolean },
): LabelMatcher[] {
  if (!mayReadAll && chosen.some(asksForOwnLog)) {
    throw new NotAllowedError(
      "The portal's own log is for those who have the permission logs.query",
    );
  }
  const repository = repositoryOf(entity, baseUrl);
  // names of the forge have no other special character than the dot
  const value = repository && `|${repository.replaceAll('.', '\\.')}`;
  const ownLog = { name: 'service', operator: '!=', value: OWN_LOG } as const;
  return [
    ...(mayReadAll ? [] : [ownLog]),
    { name: 'repository', operator: repository ? '=~' : '=', value },
  ];
}
