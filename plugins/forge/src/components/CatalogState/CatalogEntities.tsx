import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import type { CatalogState } from './CatalogState';

const SHOWN = 3;

const reasons = {
  'no-file': 'No: it has no catalog-info.yaml',
  'not-yet': 'Not yet',
};

/** Leads to the entities that the catalog has from a repository, or says why there are none. */
export const CatalogEntities = ({ state }: { state: CatalogState }) => {
  const { entities, faults, reason } = state;
  if (entities.length === 0) {
    return <>{reason && faults.length === 0 ? reasons[reason] : 'No'}</>;
  }
  const rest = entities.length - SHOWN;
  return (
    <>
      {entities.slice(0, SHOWN).map((entity, index) => (
        <Fragment key={entity.metadata.uid ?? index}>
          {index > 0 && ', '}
          <EntityRefLink entityRef={entity} />
        </Fragment>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  );
};
