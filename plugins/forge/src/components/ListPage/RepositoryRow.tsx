import { Badge, Link, Text } from '@backstage/ui';
import type { ForgeRepository } from '@portico/plugin-forge-common';
import { Timestamp } from '../common/Timestamp';
import { useForgePaths } from '../common/useForgePaths';
import styles from './ListPage.module.css';

type RepositoryRowProps = { repository: ForgeRepository };

export const RepositoryRow = ({ repository }: RepositoryRowProps) => {
  const { owner, name, description, updated_at: updated } = repository;
  const paths = useForgePaths().repository(owner.login, name);
  return (
    <li className={styles.row}>
      <div className={styles.names}>
        <Link href={paths.home} weight="bold" standalone>
          {repository.full_name}
        </Link>
        <Badge size="small">
          {repository.private ? 'Private' : 'Internal'}
        </Badge>
        {repository.empty && <Badge size="small">Empty</Badge>}
      </div>
      {description && <Text color="secondary">{description}</Text>}
      <Text variant="body-small" color="secondary">
        Updated <Timestamp time={updated} />
      </Text>
    </li>
  );
};
