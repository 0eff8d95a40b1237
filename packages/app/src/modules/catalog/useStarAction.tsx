import {
  FavoriteToggleIcon,
  type TableProps,
} from '@backstage/core-components';
import type { CatalogTableRow } from '@backstage/plugin-catalog';
import { useStarredEntities } from '@backstage/plugin-catalog-react';

/** The row actions of the catalog table: only the star, which works for every entity. */
export function useStarAction(): NonNullable<
  TableProps<CatalogTableRow>['actions']
> {
  const { isStarredEntity, toggleStarredEntity } = useStarredEntities();
  return [
    ({ entity }) => {
      const starred = isStarredEntity(entity);
      return {
        icon: () => <FavoriteToggleIcon isFavorite={starred} />,
        tooltip: starred ? 'Remove the star' : 'Star',
        onClick: () => toggleStarredEntity(entity),
      };
    },
  ];
}
