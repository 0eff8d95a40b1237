import { Container, Header, Text } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { CopyField } from '../common/CopyField';
import { OwnerLink } from './OwnerLink';
import styles from './Repository.module.css';
import { useRepository } from './RepositoryContext';

function useActiveTab(home: string) {
  const page = useLocation()
    .pathname.slice(home.length + 1)
    .split('/')[0];
  if (page === 'branches') {
    return page;
  }
  return page.startsWith('commit') ? 'commits' : 'files';
}

/** Name, owner, description and clone address, and the tabs. */
export const RepositoryHeader = () => {
  const { repository, branches, paths } = useRepository();
  const { full_name: title, default_branch: branch, description } = repository;
  const tabs = [
    { id: 'files', label: 'Files', href: paths.home },
    { id: 'commits', label: 'Commits', href: paths.commits(branch) },
    {
      id: 'branches',
      label: `Branches (${branches.length})`,
      href: paths.branches,
    },
  ];
  return (
    <>
      <Header
        title={title}
        tags={[{ label: repository.private ? 'Private' : 'Internal' }]}
        metadata={[
          {
            label: 'Owner',
            value: <OwnerLink name={repository.owner.login} />,
          },
        ]}
        tabs={tabs}
        activeTabId={useActiveTab(paths.home)}
      />
      <Container mb="0" pb="0" className={styles.summary}>
        <Text as="p" color="secondary">
          {description}
        </Text>
        <CopyField label="Clone address" text={repository.clone_url} />
      </Container>
    </>
  );
};
