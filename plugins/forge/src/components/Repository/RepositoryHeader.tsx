import { Container, Header, Text } from '@backstage/ui';
import {
  CatalogEntities,
  CatalogFaults,
  useCatalogState,
} from '../CatalogState';
import { CopyField } from '../common/CopyField';
import { usePageTitle } from '../common/usePageTitle';
import { OwnerLink } from './OwnerLink';
import styles from './Repository.module.css';
import { useRepository } from './RepositoryContext';
import { useRepositoryTabs } from './useRepositoryTabs';

/** Name, owner, description and clone address, what the catalog has of it, and the tabs. */
export const RepositoryHeader = () => {
  const { repository } = useRepository();
  const { tabs, active } = useRepositoryTabs();
  const catalog = useCatalogState(repository);
  usePageTitle(repository.full_name, active.label);
  const metadata = [
    { label: 'Owner', value: <OwnerLink name={repository.owner.login} /> },
  ];
  if (catalog) {
    const value = <CatalogEntities state={catalog} />;
    metadata.push({ label: 'In the catalog', value });
  }
  return (
    <>
      <Header
        title={repository.full_name}
        tags={[{ label: repository.private ? 'Private' : 'Internal' }]}
        metadata={metadata}
        tabs={tabs}
        activeTabId={active.id}
      />
      <Container mb="0" pb="0" className={styles.summary}>
        <Text as="p" color="secondary">
          {repository.description}
        </Text>
        <CopyField label="Clone address" text={repository.clone_url} />
        {catalog && <CatalogFaults state={catalog} />}
      </Container>
    </>
  );
};
