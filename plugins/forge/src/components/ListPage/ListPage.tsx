import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  ButtonLink,
  Container,
  Header,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import AddIcon from '@material-ui/icons/Add';
import VpnKeyIcon from '@material-ui/icons/VpnKey';
import { forgeRepoCreatePermission } from '@portico/plugin-forge-common';
import { useState } from 'react';
import { useForgePaths } from '../common/useForgePaths';
import { usePageTitle } from '../common/usePageTitle';
import styles from './ListPage.module.css';
import { NewRepositoryDialog } from './NewRepositoryDialog';
import { RepositoryList } from './RepositoryList';
import { useListQuery } from './useListQuery';
import type { Show } from './useRepositories';

/** The repositories that the reader may see. */
export const ListPage = () => {
  usePageTitle('Repositories');
  const { tokens } = useForgePaths();
  const { text, setText, query, setShow, setPage } = useListQuery();
  const [isCreating, setCreating] = useState(false);
  const { allowed } = usePermission({ permission: forgeRepoCreatePermission });
  return (
    <>
      <Header
        title="Repositories"
        customActions={
          allowed && (
            <Button
              variant="primary"
              iconStart={<AddIcon fontSize="small" />}
              onPress={() => setCreating(true)}
            >
              New repository
            </Button>
          )
        }
      />
      <Container pb="6">
        <div className={styles.filters}>
          <ToggleButtonGroup
            aria-label="Whose repositories"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[query.show]}
            onSelectionChange={keys => setShow([...keys][0] as Show)}
          >
            <ToggleButton id="mine">Mine</ToggleButton>
            <ToggleButton id="teams">My teams’</ToggleButton>
            <ToggleButton id="all">All</ToggleButton>
          </ToggleButtonGroup>
          <SearchField
            className={styles.search}
            aria-label="Search repositories"
            placeholder="Search by name or description"
            value={text}
            onChange={setText}
          />
          <ButtonLink
            className={styles.tokens}
            variant="secondary"
            href={tokens}
            iconStart={<VpnKeyIcon fontSize="small" />}
          >
            Access tokens
          </ButtonLink>
        </div>
        <RepositoryList query={query} onPage={setPage} />
      </Container>
      {isCreating && <NewRepositoryDialog onClose={() => setCreating(false)} />}
    </>
  );
};
