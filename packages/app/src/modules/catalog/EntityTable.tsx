import { CatalogTable } from '@backstage/plugin-catalog';
import {
  useEntityList,
  type EntityListContextProps,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { columns } from './columns';
import { useStarAction } from './useStarAction';

// A heading that can be dragged is a button in a button, which screen readers cannot tell apart.
const tableOptions = { draggable: false };

const lists: Record<string, string> = {
  owned: 'Owned',
  starred: 'Starred',
  all: 'All',
};

// The stock title would write "APIS".
function apiTitle({ filters, totalItems }: EntityListContextProps) {
  if (filters.kind?.value.toLowerCase() !== 'api') {
    return undefined;
  }
  const list = lists[filters.user?.value ?? 'all'];
  const words = [list, filters.type?.value, 'APIs'].flat().filter(Boolean);
  const count = totalItems === undefined ? '' : ` (${totalItems})`;
  return words.join(' ') + count;
}

/** The entities that the filters leave, with their stars. */
export const EntityTable = () => {
  const list = useEntityList();
  const actions = useStarAction();
  return (
    <CatalogTable
      title={apiTitle(list)}
      columns={columns}
      actions={actions}
      tableOptions={tableOptions}
      emptyContent={
        <Typography align="center" color="textSecondary">
          Nothing in the catalog matches these filters
        </Typography>
      }
    />
  );
};
